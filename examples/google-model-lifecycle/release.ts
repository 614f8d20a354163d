import type { TerraformStack } from 'cdktf';
import {
  GovernedKey,
  ImageAdmission,
  ModelPipeline,
  ModelRegistry,
  ModelRelease,
  PrivateVertexEndpoint,
  WorkloadIdentity,
} from 'zero-trust-ai-constructs/google';
import type { Duties } from './duties';
import { EVALUATION, FRAUD, IMAGE, REGION, RELEASED, ROOT_DIGEST, TOOLS } from './names';
import type { Training } from './training';

const [project, location] = [FRAUD, REGION];

/** How a model gets from a job to an endpoint: evaluated, signed, registered, approved by somebody else. */
export class Release {
  public readonly registry: ModelRegistry;
  public readonly endpoint: PrivateVertexEndpoint;
  public readonly pipeline: ModelPipeline;
  public readonly scoring: WorkloadIdentity;

  public constructor(
    stack: TerraformStack,
    { network, inventory, model, environment }: Training,
    { approver }: Duties,
  ) {
    this.registry = new ModelRegistry(stack, 'Registry', { asset: model, project, location });
    this.registry.grants.approve(approver);
    new ImageAdmission(stack, 'Admission', { project, attestors: [this.registry.attestor.attestorName] });

    // Of what somebody trusted signed and somebody else approved, and of nothing else.
    const release = ModelRelease.fromBundle({
      image: IMAGE,
      artifact: `gs://${this.registry.store.nameInput}/models/${ROOT_DIGEST}/`,
      ...RELEASED,
    });
    this.endpoint = new PrivateVertexEndpoint(stack, 'Endpoint', { project, location, consumers: [FRAUD], release });
    inventory.covers(model, this.endpoint);
    this.scoring = new WorkloadIdentity(stack, 'Scoring', { project });
    this.endpoint.grants.predict(this.scoring);

    this.pipeline = new ModelPipeline(stack, 'Pipeline', {
      registry: this.registry,
      location,
      encryptionKey: new GovernedKey(stack, 'PipelineKey', { project, location }),
      build: { by: environment.jobRole },
      candidates: environment.output.name,
      evaluate: [{ name: 'evaluate', image: EVALUATION, script: 'python /evaluate.py /workspace/model --auc 0.9' }],
      register: { name: 'register', image: EVALUATION, script: 'python /register.py > /workspace/registered' },
      endpoint: this.endpoint.endpointId,
      canary: {
        percent: 10,
        minutes: 30,
        check: { name: 'check', image: EVALUATION, script: 'python /check.py "$ENDPOINT"' },
      },
      window: { days: ['Mon', 'Tue', 'Wed', 'Thu'], from: 8, until: 15 },
      workers: { networkAttachment: network.networkAttachment('Pipeline', location).id },
      tools: TOOLS,
    });
    this.pipeline.grants.approve(approver);
  }
}
