import * as iam from 'aws-cdk-lib/aws-iam';

/** Where a bucket is: all that a statement for a log service may depend on. */
export interface Site {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  readonly urlSuffix: string;
}

/** Actions that are allowed together, under conditions beyond those of the whole delivery. */
export interface Permission {
  readonly actions: string[];
  readonly conditions?: iam.Conditions;
}

/** Who delivers, and the permissions that its documentation asks for. */
export interface Delivery {
  readonly principal: iam.IPrincipal;
  /** Hold for every permission. */
  readonly conditions: iam.Conditions;
  /** On the bucket. */
  readonly bucket: Permission[];
  /** On the objects whose keys fit `keys`. */
  readonly objects: Permission[];
  readonly keys: string[];
  /** On the encryption key. */
  readonly key: Permission[];
  readonly prefix?: string;
  readonly replicatorArn?: string;
}

const OWNED: iam.Conditions = { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } };
const PUT: Permission = { actions: ['s3:PutObject'] };
const PUT_OWNED: Permission = { ...PUT, conditions: OWNED };
const GENERATE: Permission = { actions: ['kms:GenerateDataKey'] };

/** What each service needs, from its own documentation. */
export const DELIVERIES = {
  /** @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html */
  cloudTrail: (site: Site, trailName: string, organizationId?: string): Delivery => ({
    principal: new iam.ServicePrincipal('cloudtrail.amazonaws.com'),
    conditions: { ArnLike: { 'aws:SourceArn': arn(site, 'cloudtrail', `trail/${trailName}`) } },
    bucket: [{ actions: ['s3:GetBucketAcl'] }],
    objects: [PUT_OWNED],
    keys: [site.account, ...(organizationId === undefined ? [] : [organizationId])].map(
      (owner) => `AWSLogs/${owner}/*`,
    ),
    key: [
      { actions: ['kms:DescribeKey'] },
      {
        actions: ['kms:GenerateDataKey*'],
        conditions: {
          StringLike: {
            'kms:EncryptionContext:aws:cloudtrail:arn': arn(site, 'cloudtrail', 'trail/*', '*'),
          },
        },
      },
    ],
  }),

  /** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V1-S3.html */
  logDelivery: (site: Site): Delivery => ({
    ...vendedLogs(site, '*'),
    conditions: fromAccount(site, arn(site, 'logs', '*')),
    bucket: [{ actions: ['s3:GetBucketAcl', 's3:ListBucket'] }],
  }),

  /** @see https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html */
  bedrockInvocations: (site: Site): Delivery => ({
    principal: new iam.ServicePrincipal('bedrock.amazonaws.com'),
    conditions: fromAccount(site, arn(site, 'bedrock', '*')),
    bucket: [],
    objects: [PUT],
    keys: [`AWSLogs/${site.account}/BedrockModelInvocationLogs/*`],
    key: [GENERATE],
  }),

  /** @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html */
  guardDuty: (site: Site, detectorId: string): Delivery => ({
    principal: new iam.ServicePrincipal('guardduty.amazonaws.com'),
    conditions: fromAccount(site, arn(site, 'guardduty', `detector/${detectorId}`)),
    bucket: [{ actions: ['s3:GetBucketLocation'] }],
    objects: [PUT],
    keys: [`AWSLogs/${site.account}/GuardDuty/*`],
    key: [GENERATE],
  }),

  /** @see https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html */
  config: (site: Site): Delivery => ({
    principal: new iam.ServicePrincipal('config.amazonaws.com'),
    conditions: { StringEquals: { 'aws:SourceAccount': site.account } },
    bucket: [{ actions: ['s3:GetBucketAcl', 's3:ListBucket'] }],
    objects: [PUT_OWNED],
    keys: [`AWSLogs/${site.account}/Config/*`],
    key: [{ actions: ['kms:Decrypt', 'kms:GenerateDataKey'] }],
  }),

  /** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html */
  s3ServerAccess: (site: Site): Delivery => ({
    principal: new iam.ServicePrincipal('logging.s3.amazonaws.com'),
    conditions: fromAccount(site, `arn:${site.partition}:s3:::*`),
    bucket: [],
    objects: [PUT],
    keys: ['s3-access/*'],
    key: [],
    prefix: 's3-access',
  }),

  /** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html */
  applicationLoadBalancer: (site: Site): Delivery => ({
    principal: new iam.ServicePrincipal('logdelivery.elasticloadbalancing.amazonaws.com'),
    conditions: { ArnLike: { 'aws:SourceArn': arn(site, 'elasticloadbalancing', 'loadbalancer/*') } },
    bucket: [],
    objects: [PUT],
    keys: [`AWSLogs/${site.account}/*`],
    key: [],
  }),

  /** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html */
  replicas: (site: Site, from: { readonly sourceAccount: string; readonly roleArn: string }): Delivery => ({
    // The account, and the role in a condition: a policy that names a role which does not exist yet cannot be deployed.
    principal: new iam.AccountPrincipal(from.sourceAccount),
    conditions: { ArnEquals: { 'aws:PrincipalArn': from.roleArn } },
    bucket: [{ actions: ['s3:GetBucketVersioning', 's3:ListBucket'] }],
    objects: [{ actions: ['s3:ObjectOwnerOverrideToBucketOwner', 's3:ReplicateObject', 's3:ReplicateTags'] }],
    keys: ['*'],
    key: [
      {
        actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
        conditions: { StringEquals: { 'kms:ViaService': `s3.${site.region}.${site.urlSuffix}` } },
      },
    ],
    replicatorArn: from.roleArn,
  }),
};

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html */
export function vendedLogs(site: Site, deliverySourceName: string): Delivery {
  return {
    principal: new iam.ServicePrincipal('delivery.logs.amazonaws.com'),
    conditions: fromAccount(site, arn(site, 'logs', `delivery-source:${deliverySourceName}`)),
    bucket: [],
    objects: [PUT_OWNED],
    keys: [`AWSLogs/${site.account}/*`],
    key: [{ actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'] }],
  };
}

/** Closes the service to other accounts, which could have it write here on their behalf. */
function fromAccount(site: Site, sourceArn: string): iam.Conditions {
  return {
    StringEquals: { 'aws:SourceAccount': site.account },
    ArnLike: { 'aws:SourceArn': sourceArn },
  };
}

const arn = (site: Site, service: string, rest: string, region = site.region) =>
  `arn:${site.partition}:${service}:${region}:${site.account}:${rest}`;
