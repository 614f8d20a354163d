import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct, IConstruct } from 'constructs';
import { addToRole } from '../identity/role-statements';
import { roleOf, stableRoleArn } from '../naming/stable-role-arn';
import type { PrivateModelNetwork } from '../network/private-model-network';
import { type AskedModel, noteModel } from '../proof/granted-models';
import type { CaptureDestination } from './data-capture';
import type { EndpointFence } from './endpoint-fence';
import { viaS3 } from './model-artifact';
import { intendedCalls, questionsAboutHosted } from './model-reach';
import { CAPTURE_PREFIX } from './sagemaker-execution-role';

/** The endpoint that is granted, as far as a grant needs to know it. */
export interface GrantedEndpoint {
  readonly endpointArn: string;
  readonly network: PrivateModelNetwork;
  readonly capture: CaptureDestination;
  /** What keeps the endpoint to its release, where it was given one. */
  readonly fence?: EndpointFence | undefined;
}

/** Who may use an endpoint, and its captured data. */
export class SageMakerEndpointGrants {
  private readonly callers = new Map<string, Set<IConstruct>>();

  public constructor(
    private readonly scope: Construct,
    private readonly endpoint: GrantedEndpoint,
  ) {
    noteModel(scope, () => this.asked());
  }

  /**
   * Lets a role invoke the endpoint, through the network's VPC endpoint and no other way.
   *
   * The role is denied every other way to this endpoint, whatever else allows it.
   *
   * @throws GranteeNotRole if the grantee is not a role
   * @throws RoleImmutable if the role's policy cannot be changed
   * @throws GrantAcrossStacks if the role is in another stack than the network and has no name of its own
   */
  public invoke(grantee: iam.IGrantable): void {
    this.allow(grantee, 'sagemaker:InvokeEndpoint');
  }

  /** Lets a role invoke the endpoint and read the answer as a stream, under the same conditions as `invoke`. */
  public invokeWithResponseStream(grantee: iam.IGrantable): void {
    this.allow(grantee, 'sagemaker:InvokeEndpointWithResponseStream');
  }

  /**
   * Lets a role read what was captured.
   *
   * @throws GranteeNotRole if the grantee is not a role
   * @throws RoleImmutable if the role's policy cannot be changed
   * @throws GrantAcrossStacks if the role is in another stack and has no name of its own
   */
  public readCapturedData(grantee: iam.IGrantable): void {
    const { bucket, encryptionKey, governed } = this.endpoint.capture;
    const roleArn = stableRoleArn(grantee, this.scope);
    const { bucketArn } = bucket.bucketRef;
    addToRole(
      grantee,
      [
        new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: [`${bucketArn}/${CAPTURE_PREFIX}/*`] }),
        new iam.PolicyStatement({
          actions: ['s3:ListBucket'],
          resources: [bucketArn],
          conditions: { StringLike: { 's3:prefix': `${CAPTURE_PREFIX}/*` } },
        }),
        new iam.PolicyStatement({
          actions: ['kms:Decrypt'],
          resources: [encryptionKey.keyRef.keyArn],
          conditions: { StringEquals: { 'kms:ViaService': viaS3(this.scope) } },
        }),
      ],
      this.scope,
    );
    this.endpoint.fence?.close(grantee);
    governed?.admitReader(roleArn);
  }

  private allow(grantee: iam.IGrantable, action: string): void {
    const { endpointArn, network } = this.endpoint;
    const roleArn = stableRoleArn(grantee, network);
    const door = network.endpoint(ec2.InterfaceVpcEndpointAwsService.SAGEMAKER_RUNTIME);
    const through = { 'aws:SourceVpce': door.vpcEndpointId };
    addToRole(
      grantee,
      [
        new iam.PolicyStatement({
          actions: [action],
          resources: [endpointArn],
          conditions: { StringEquals: through },
        }),
        // The wildcard denies: it also covers ways to invoke that are not yet there.
        new iam.PolicyStatement({
          effect: iam.Effect.DENY,
          actions: ['sagemaker:InvokeEndpoint*'],
          resources: [endpointArn],
          conditions: { StringNotEquals: through },
        }),
      ],
      this.scope,
    );
    this.endpoint.fence?.close(grantee);
    door.allow({ roleArn, actions: [action], resources: [endpointArn] });
    this.callers.set(action, (this.callers.get(action) ?? new Set()).add(roleOf(grantee, this.scope)));
  }

  private asked(): AskedModel {
    const { endpointArn, network } = this.endpoint;
    const all = [...new Set([...this.callers.values()].flatMap((roles) => [...roles]))];
    const intended = [...this.callers].flatMap(([action, roles]) => intendedCalls([endpointArn], [...roles], action));
    if (all.length === 0) return { questions: questionsAboutHosted(endpointArn, undefined, all), intended };
    const { vpcEndpointId } = network.endpoint(ec2.InterfaceVpcEndpointAwsService.SAGEMAKER_RUNTIME);
    return { questions: questionsAboutHosted(endpointArn, vpcEndpointId, all), intended };
  }
}
