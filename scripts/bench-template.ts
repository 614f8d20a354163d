/** The same numbers for the same seed, on every machine (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Resources = Record<string, { Type: string; Properties: object }>;

const attribute = (id: string, name = 'Arn') => ({ 'Fn::GetAtt': [id, name] });
const join = (...parts: unknown[]) => ({ 'Fn::Join': ['', parts] });

/** One workload of ten resources, as teams write them: some of it secure, some of it not. */
function workload(n: number, chance: () => number): Resources {
  const id = (name: string) => `Team${n}${name}`;
  const bucket = attribute(id('Data'));
  const model = join(
    'arn:',
    { Ref: 'AWS::Partition' },
    ':bedrock:',
    { Ref: 'AWS::Region' },
    `::foundation-model/acme.m-${n % 7}`,
  );
  return {
    [id('Key')]: {
      Type: 'AWS::KMS::Key',
      Properties: {
        EnableKeyRotation: chance() < 0.8,
        KeyPolicy: {
          Statement: [
            {
              Effect: 'Allow',
              Principal: { AWS: join('arn:aws:iam::', { Ref: 'AWS::AccountId' }, ':root') },
              Action: 'kms:*',
              Resource: '*',
            },
          ],
        },
      },
    },
    [id('Data')]: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: attribute(id('Key')) } },
          ],
        },
        VersioningConfiguration: { Status: chance() < 0.5 ? 'Enabled' : 'Suspended' },
      },
    },
    [id('DataPolicy')]: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: id('Data') },
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 's3:*',
              Resource: [bucket, join(bucket, '/*')],
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        },
      },
    },
    [id('Role')]: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: n % 2 ? 'lambda.amazonaws.com' : 'sagemaker.amazonaws.com' },
              Action: 'sts:AssumeRole',
            },
          ],
        },
      },
    },
    [id('RolePolicy')]: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: id('RolePolicy'),
        Roles: [{ Ref: id('Role') }],
        PolicyDocument: {
          Statement: [
            { Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: [bucket, join(bucket, '/*')] },
            {
              Effect: 'Allow',
              Action: chance() < 0.3 ? 'bedrock:*' : 'bedrock:InvokeModel',
              Resource: chance() < 0.3 ? '*' : model,
            },
          ],
        },
      },
    },
    [id('Function')]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Role: attribute(id('Role')),
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Code: { ZipFile: '//' },
      },
    },
    [id('Logs')]: {
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: join('/aws/lambda/', { Ref: id('Function') }), RetentionInDays: 365 },
    },
    [id('Model')]: {
      Type: 'AWS::SageMaker::Model',
      Properties: {
        ExecutionRoleArn: attribute(id('Role')),
        EnableNetworkIsolation: chance() < 0.6,
        PrimaryContainer: {
          Image: `111122223333.dkr.ecr.eu-west-1.amazonaws.com/m:${n}`,
          ModelDataUrl: join('s3://', { Ref: id('Data') }, '/m.tar.gz'),
        },
      },
    },
    [id('Config')]: {
      Type: 'AWS::SageMaker::EndpointConfig',
      Properties: {
        ProductionVariants: [
          {
            VariantName: 'A',
            ModelName: attribute(id('Model'), 'ModelName'),
            InitialInstanceCount: 2,
            InstanceType: 'ml.m5.large',
            InitialVariantWeight: 1,
          },
        ],
      },
    },
    [id('Group')]: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: 'x',
        VpcId: 'vpc-1',
        SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/16' }],
      },
    },
  };
}

/** A template of so many resources, the same for the same seed. */
export function benchTemplate(resources: number, seed = 20_261_125): object {
  const chance = random(seed);
  const all: Resources = {};
  for (let n = 0; n * 10 < resources; n += 1) Object.assign(all, workload(n, chance));
  return { Resources: Object.fromEntries(Object.entries(all).slice(0, resources)) };
}
