import type { TerraformStack } from 'cdktf';
import {
  type AiAsset,
  AiInventory,
  AuditScope,
  AuditTrail,
  DataClassTags,
  days,
  ImmutableLogBucket,
  PrivateModelNetwork,
  PrivateTrainingEnvironment,
  RetentionLock,
  TrainingDataset,
  WorkloadIdentity,
} from 'zero-trust-ai-constructs/google';
import type { Duties } from './duties';
import { AUDIT, FRAUD, ON_CALL, PEOPLE, REGION, TAGS } from './names';

/** Where it is kept what happens to the model. */
export function recordOf(stack: TerraformStack): ImmutableLogBucket {
  const lock = RetentionLock.staged(days(400));
  const logs = new ImmutableLogBucket(stack, 'Logs', { project: AUDIT, location: REGION, lock });
  new AuditTrail(stack, 'Trail', { scope: AuditScope.project(FRAUD), logs, alarmTo: [ON_CALL] });
  return logs;
}

/** Whose model it is, what it learns from, and where: the beginning of its life. */
export class Training {
  public readonly network: PrivateModelNetwork;
  public readonly inventory: AiInventory;
  public readonly model: AiAsset;
  public readonly payments: TrainingDataset;
  public readonly environment: PrivateTrainingEnvironment;

  public constructor(stack: TerraformStack, logs: ImmutableLogBucket, { trainer }: Duties) {
    const [project, location] = [FRAUD, REGION];
    this.network = new PrivateModelNetwork(stack, 'Network', { project, subnets: { [REGION]: '10.0.0.0/20' } });
    const { network } = this;

    this.inventory = new AiInventory(stack, 'Inventory', { approved: { vertexAi: ['google/gemini-2.5-flash'] } });
    const whose = { owner: 'fraud-team', purpose: 'card-fraud-scoring', riskTier: 'high' } as const;
    const data = this.inventory.dataset('payments', { ...whose, dataClasses: ['restricted'] });
    this.model = this.inventory.model('fraud', { ...whose, dataClasses: ['restricted'], learnsFrom: [data] });

    const checker = new WorkloadIdentity(stack, 'Checker', { project });
    const tags = DataClassTags.fromIds(TAGS);
    this.payments = new TrainingDataset(stack, 'Payments', {
      asset: data,
      project,
      location,
      tags,
      logs,
      checkedBy: checker,
    });
    this.payments.grants.ingest(new WorkloadIdentity(stack, 'Feed', { project }));

    this.environment = new PrivateTrainingEnvironment(stack, 'Training', {
      project,
      location,
      network,
      asset: this.model,
      logs,
    });
    const { scientist: owner } = PEOPLE;
    this.payments.grants.train(this.environment.jobRole);
    this.payments.grants.label(this.environment.addWorkbench('Ada', { owner }).identity);
    this.environment.grants.startJobs(trainer);
  }
}
