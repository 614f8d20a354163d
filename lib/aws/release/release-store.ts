import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { GovernedKey } from '../custody/governed-key';
import { TrustedBase, type TrustedBaseProps } from '../custody/trusted-base';
import { addToRole } from '../identity/role-statements';
import { logAccess } from '../log/access-log';
import type { ImmutableLogBucket } from '../log/immutable-log-bucket';
import { viaS3 } from '../model/model-artifact';
import { stableRoleArn } from '../naming/stable-role-arn';
import type { PrivateModelNetwork } from '../network/private-model-network';
import { WITHOUT_CONDITION } from './written-once';

/** Properties of a `ReleaseStore`. */
export interface ReleaseStoreProps extends TrustedBaseProps {
  /**
   * Where each access to the store is logged.
   *
   * @default - no access log
   */
  readonly logs?: ImmutableLogBucket;
}

/** Reads, and changes nothing. */
const HARMLESS = ['s3:Get*', 's3:List*'];

/** Puts an object, or a part of one, where none is. */
const PUBLISHING = ['s3:AbortMultipartUpload', 's3:PutObject'];

/**
 * Where released weights lie, each under a key that is written once: SageMaker takes no version of an object, so none may take its place.
 *
 * A folder can still be added to, below its prefix, by whoever publishes: an archive is one object, and cannot.
 *
 * Whoever publishes says `If-None-Match: *` in each upload (`aws s3api put-object --if-none-match '*'`); S3 refuses others, and copies. Nobody but the
 * trusted base deletes an object or changes the bucket, and nobody of another account reads one. Objects are encrypted with a key of the store's own, and outlive the stack.
 *
 * @example
 * const store = new ReleaseStore(stack, 'Releases', {});
 * store.publish(build);
 * ModelArtifact.archive(store.bucket, `fraud/${digest}/model.tar.gz`, { encryptionKey: store.encryptionKey });
 */
export class ReleaseStore extends Construct {
  public readonly bucket: s3.Bucket;
  public readonly encryptionKey: GovernedKey;

  private readonly publishers: string[] = [];
  private readonly nobodyElse: iam.PolicyStatement;

  /** @throws DeployerUnknown if the deployment role is neither given nor known to the synthesizer */
  public constructor(scope: Construct, id: string, props: ReleaseStoreProps) {
    super(scope, id);
    const { deployer, breakGlass } = props;
    this.encryptionKey = new GovernedKey(this, 'Key', {
      deployer,
      breakGlass,
      description: `Releases of ${this.node.path}`,
    });
    this.bucket = new s3.Bucket(this, 'Resource', {
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: this.encryptionKey,
      bucketKeyEnabled: true,
      versioned: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      blockedEncryptionTypes: [s3.BlockedEncryptionType.SSE_C],
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }],
    });
    const base = TrustedBase.of(this, props);
    this.nobodyElse = this.deny('OnlyPublishersPublish', { actions: PUBLISHING });
    this.deny('WrittenOnce', { actions: ['s3:PutObject'], conditions: WITHOUT_CONDITION });
    this.deny('OnlyOfThisAccount', {
      actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
      conditions: { StringNotEquals: { 'aws:PrincipalAccount': Stack.of(this).account } },
    });
    this.deny('OnlyUnderItsOwnKey', otherThan('-aws-kms-key-id', this.encryptionKey.keyArn));
    this.deny('OnlyUnderAKeyOfKms', otherThan('', 'aws:kms'));
    this.deny('OnlyTrustedBaseChanges', { notActions: [...HARMLESS, ...PUBLISHING], conditions: base.everyoneElse });
    this.bucket.policy?.applyRemovalPolicy(RemovalPolicy.RETAIN);
    if (props.logs !== undefined) logAccess(this.bucket, props.logs);
  }

  /**
   * Lets a role put objects where none are.
   *
   * @throws GranteeNotRole if the grantee is not a role
   * @throws RoleImmutable if the role's policy cannot be changed
   * @throws GrantAcrossStacks if the role is in another stack and has no name of its own
   */
  public publish(grantee: iam.IGrantable): void {
    const roleArn = stableRoleArn(grantee, this);
    if (this.publishers.includes(roleArn)) return;
    addToRole(
      grantee,
      [
        new iam.PolicyStatement({ actions: PUBLISHING, resources: [this.bucket.arnForObjects('*')] }),
        new iam.PolicyStatement({
          actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
          resources: [this.encryptionKey.keyArn],
          conditions: { StringEquals: { 'kms:ViaService': viaS3(this) } },
        }),
      ],
      this,
    );
    this.publishers.push(roleArn);
    this.nobodyElse.addCondition('ArnNotEquals', { 'aws:PrincipalArn': [...this.publishers] });
  }

  /** Lets nobody publish but through a network's own way to S3; in a VPC that has another, its owner decides. */
  public publishOnlyFrom(network: PrivateModelNetwork): void {
    if (network.storage === undefined) return;
    const conditions = { StringNotEquals: { 'aws:SourceVpce': network.storage.vpcEndpointId } };
    this.deny('OnlyFromTheNetwork', { actions: ['s3:PutObject'], conditions });
  }

  private deny(sid: string, what: iam.PolicyStatementProps): iam.PolicyStatement {
    const statement = new iam.PolicyStatement({
      sid,
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      resources: [this.bucket.bucketArn, this.bucket.arnForObjects('*')],
      ...what,
    });
    this.bucket.addToResourcePolicy(statement);
    return statement;
  }
}

/** An upload that names another encryption than the bucket's own. One that names none takes the bucket's. */
function otherThan(ending: string, own: string): iam.PolicyStatementProps {
  const header = `s3:x-amz-server-side-encryption${ending}`;
  // Null: without it, uploads that do not name the value would be denied too.
  return { actions: ['s3:PutObject'], conditions: { Null: { [header]: 'false' }, StringNotEquals: { [header]: own } } };
}
