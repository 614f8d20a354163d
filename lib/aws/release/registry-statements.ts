import * as iam from 'aws-cdk-lib/aws-iam';
import { DEPLOY_MODEL, UNREGISTER_MODEL } from '../../access/actions/life-cycle';
import { SIGNING_ALGORITHM } from './signing-key';

/** ARNs of what a registry is made of. */
export interface RegistryArns {
  readonly group: string;
  /** Every version in the group. */
  readonly versions: string;
  readonly signingKey: string;
  /** The repository of images, where there is one. */
  readonly repository?: string | undefined;
}

/** What a version bears in its metadata: the root digest of the signed model, as `zta verify` tells it. */
export const DIGEST_PROPERTY = 'sha256';

const STATUS = 'sagemaker:ModelApprovalStatus';
const PENDING = { [STATUS]: 'PendingManualApproval' };
const DECIDED = { [STATUS]: ['Approved', 'Rejected'] };
const DIGEST = `sagemaker:CustomerMetadataProperties/${DIGEST_PROPERTY}`;
const REMOVED = 'sagemaker:CustomerMetadataPropertiesToRemove';

/** A registered version waits for somebody else, and says what it is a version of. */
export function registering({ group, versions }: RegistryArns): iam.PolicyStatement[] {
  const resources = [group, versions];
  return [
    allow(['sagemaker:CreateModelPackage'], resources, { StringEquals: PENDING, Null: { [DIGEST]: 'false' } }),
    // A request that says nothing of its approval, or of its digest, does not hold the key, and is denied too.
    deny('RegistersPendingOnly', ['sagemaker:CreateModelPackage'], resources, { StringNotEquals: PENDING }),
    deny('RegistersWithDigestOnly', ['sagemaker:CreateModelPackage'], resources, { Null: { [DIGEST]: 'true' } }),
    deny('ApprovesNothing', ['sagemaker:UpdateModelPackage'], resources),
  ];
}

/** Whoever approves decides, and changes nothing else of what was registered. */
export function approving({ group, versions }: RegistryArns): iam.PolicyStatement[] {
  const resources = [group, versions];
  return [
    allow(['sagemaker:UpdateModelPackage'], [versions], { StringEquals: DECIDED }),
    deny('DecidesOnly', ['sagemaker:UpdateModelPackage'], resources, { StringNotEquals: DECIDED }),
    deny('KeepsTheDigest', ['sagemaker:UpdateModelPackage'], resources, { Null: { [DIGEST]: 'false' } }),
    deny('KeepsTheMetadata', ['sagemaker:UpdateModelPackage'], resources, { Null: { [REMOVED]: 'false' } }),
    deny('RegistersNothing', ['sagemaker:CreateModelPackage'], ['*']),
    deny('DeploysNothing', DEPLOY_MODEL, ['*']),
  ];
}

/** Reading tells what a version is, and whether it is signed. */
export function reading({ group, versions, signingKey, repository }: RegistryArns): iam.PolicyStatement[] {
  return [
    allow(
      ['sagemaker:DescribeModelPackage', 'sagemaker:DescribeModelPackageGroup', 'sagemaker:ListModelPackages'],
      [group, versions],
    ),
    allow(['kms:DescribeKey', 'kms:GetPublicKey', 'kms:Verify'], [signingKey]),
    ...(repository === undefined
      ? []
      : [allow(['ecr:BatchGetImage', 'ecr:DescribeImages', 'ecr:GetDownloadUrlForLayer'], [repository])]),
  ];
}

/** Signing says that files are a model of the registry, and approves nothing. */
export function signing({ group, versions, signingKey }: RegistryArns): iam.PolicyStatement[] {
  return [
    allow(['kms:Sign'], [signingKey], { StringEquals: { 'kms:SigningAlgorithm': SIGNING_ALGORITHM } }),
    allow(['kms:DescribeKey', 'kms:GetPublicKey', 'kms:Verify'], [signingKey]),
    deny('ApprovesNothing', ['sagemaker:UpdateModelPackage'], [group, versions]),
  ];
}

/** What nobody needs who works with a registry: to share it, to copy out of it, or to take back what was registered. */
export function keeping({ group, versions, repository }: RegistryArns): iam.PolicyStatement[] {
  return [
    deny('SharesNoVersion', [...SHARES_GROUP, ...UNREGISTER_MODEL], [group, versions]),
    // Without a resource of their own, or with one of another kind.
    deny('ExportsNothing', EXPORTS, ['*']),
    ...(repository === undefined ? [] : [deny('SharesNoImage', SHARES_IMAGES, [repository])]),
  ];
}

const SHARES_GROUP = ['sagemaker:DeleteModelPackageGroupPolicy', 'sagemaker:PutModelPackageGroupPolicy'];

const SHARES_IMAGES = ['ecr:DeleteRepositoryPolicy', 'ecr:ReplicateImage', 'ecr:SetRepositoryPolicy'];

const EXPORTS = [
  'ecr:PutRegistryPolicy',
  'ecr:PutReplicationConfiguration',
  'ram:AssociateResourceShare',
  'ram:CreateResourceShare',
  'sagemaker:CreateEdgePackagingJob',
  'sagemaker:CreateModelCardExportJob',
  'sagemaker:CreateSharedModel',
  'sagemaker:PutResourcePolicy',
];

const allow = (actions: string[], resources: string[], conditions?: iam.Conditions): iam.PolicyStatement =>
  new iam.PolicyStatement({ actions, resources, ...(conditions && { conditions }) });

const deny = (
  sid: string,
  actions: readonly string[],
  resources: string[],
  conditions?: iam.Conditions,
): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid,
    effect: iam.Effect.DENY,
    actions: [...actions],
    resources,
    ...(conditions && { conditions }),
  });
