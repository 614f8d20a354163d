import type { Seed } from './seed';
import { ACCOUNT, ASKING, build, delivery, deployingBy, entry, REGION } from './supply-parts';

/** Pipelines that deploy models, and builds in them. */
export const DELIVERIES: readonly Seed[] = [
  {
    violation: 'privileged build that may put another model behind an endpoint',
    rule: 'ZTA-SUPPLY-016',
    resources: (id, secure) =>
      build(id, {
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
          PrivilegedMode: !secure,
        },
      }),
  },
  {
    violation: 'build on the internet that may put another model behind an endpoint',
    rule: 'ZTA-SUPPLY-120',
    resources: (id, secure) => build(id, secure ? {} : { VpcConfig: undefined }),
  },
  {
    violation: 'build in an image that can be replaced, which may put another model behind an endpoint',
    rule: 'ZTA-SUPPLY-126',
    resources: (id, secure) =>
      build(id, {
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/tools${secure ? `@sha256:${'0'.repeat(64)}` : ':latest'}`,
        },
      }),
  },
  {
    violation: 'build that leaves what it makes under a key of the provider',
    rule: 'ZTA-SUPPLY-121',
    resources: (id, secure) => build(id, secure ? {} : { EncryptionKey: 'alias/aws/s3' }),
  },
  {
    violation: 'build of a model whose logs are for everybody',
    rule: 'ZTA-SUPPLY-122',
    resources: (id, secure) => build(id, { Visibility: secure ? 'PRIVATE' : 'PUBLIC_READ' }),
  },
  {
    violation: 'pipeline that itself may put another model behind an endpoint',
    rule: 'ZTA-SUPPLY-123',
    resources: (id, secure) => delivery(id, secure ? {} : { RoleArn: { 'Fn::GetAtt': [`${id}Role`, 'Arn'] } }),
  },
  {
    violation: 'pipeline whose releases overtake each other',
    rule: 'ZTA-SUPPLY-124',
    resources: (id, secure) => delivery(id, { ExecutionMode: secure ? 'QUEUED' : 'SUPERSEDED' }),
  },
  {
    violation: 'pipeline whose artifacts are under a key of the provider',
    rule: 'ZTA-SUPPLY-125',
    resources: (id, secure) =>
      delivery(id, secure ? {} : { ArtifactStore: { Type: 'S3', Location: 'fraud-artifacts' } }),
  },
  {
    violation: 'pipeline that deploys without that anybody has approved',
    rule: 'ZTA-SUPPLY-151',
    resources: (id, secure) => delivery(id, {}, secure),
  },
  {
    violation: 'pipeline whose approval is skipped where a condition does not hold',
    rule: 'ZTA-SUPPLY-151',
    resources: (id, secure) =>
      delivery(id, { Stages: [{ ...ASKING, BeforeEntry: entry(secure ? 'FAIL' : 'SKIP') }, deployingBy(id)] }),
  },
];
