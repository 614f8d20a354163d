type Data = Readonly<Record<string, unknown>>;

const getAtt = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const sub = (text: string) => ({ 'Fn::Sub': text });
const res = (Type: string, Properties: Data) => ({ Type, Properties });
const doc = (...Statement: readonly Data[]) => ({ Version: '2012-10-17', Statement });
const allow = (Action: unknown, Resource: unknown, more: Data = {}) => ({ Effect: 'Allow', Action, Resource, ...more });

/** One team: a key, a bucket and its policy, a function and its role. One in ten may run a model. */
function team(n: number): Record<string, object> {
  const id = (name: string) => `Team${n}${name}`;
  const data = [getAtt(id('Data')), sub(`\${${id('Data')}.Arn}/*`)];
  const run = allow(
    'bedrock:InvokeModel',
    sub('arn:${AWS::Partition}:bedrock:${AWS::Region}::foundation-model/acme.m'),
  );
  const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const insecure = { Bool: { 'aws:SecureTransport': 'false' } };
  return {
    [id('Key')]: res('AWS::KMS::Key', {
      KeyPolicy: doc(
        allow('kms:*', '*', { Principal: { AWS: sub('arn:${AWS::Partition}:iam::${AWS::AccountId}:root') } }),
      ),
    }),
    [id('Data')]: res('AWS::S3::Bucket', {}),
    [id('DataPolicy')]: res('AWS::S3::BucketPolicy', {
      Bucket: { Ref: id('Data') },
      PolicyDocument: doc({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: data, Condition: insecure }),
    }),
    [id('Role')]: res('AWS::IAM::Role', {
      AssumeRolePolicyDocument: doc(trust),
      Policies: [
        {
          PolicyName: 'own',
          PolicyDocument: doc(
            allow(['s3:GetObject', 's3:ListBucket'], data),
            allow(['kms:Decrypt', 'kms:GenerateDataKey*'], getAtt(id('Key'))),
            ...(n % 10 === 0 ? [run] : []),
          ),
        },
      ],
    }),
    [id('Function')]: res('AWS::Lambda::Function', { Role: getAtt(id('Role')), Code: { ZipFile: '//' } }),
  };
}

/** What all of them share: a trail with its bucket and key, and a door to the models. */
function shared(): Record<string, object> {
  const account = sub('arn:${AWS::Partition}:iam::${AWS::AccountId}:root');
  const trail = { Service: 'cloudtrail.amazonaws.com' };
  const written = { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } };
  return {
    LogKey: res('AWS::KMS::Key', {
      KeyPolicy: doc(
        allow('kms:*', '*', { Principal: { AWS: account } }),
        allow(['kms:GenerateDataKey*', 'kms:DescribeKey'], '*', { Principal: trail }),
      ),
    }),
    Logs: res('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 365 } },
      },
    }),
    LogsPolicy: res('AWS::S3::BucketPolicy', {
      Bucket: { Ref: 'Logs' },
      PolicyDocument: doc(
        allow('s3:GetBucketAcl', getAtt('Logs'), { Principal: trail }),
        allow('s3:PutObject', sub('${Logs.Arn}/*'), { Principal: trail, Condition: written }),
      ),
    }),
    Trail: res('AWS::CloudTrail::Trail', {
      IsLogging: true,
      S3BucketName: { Ref: 'Logs' },
      KMSKeyId: { Ref: 'LogKey' },
    }),
    Door: res('AWS::EC2::VPCEndpoint', {
      ServiceName: sub('com.amazonaws.${AWS::Region}.bedrock-runtime'),
      VpcEndpointType: 'Interface',
      VpcId: 'vpc-0123456789abcdef0',
      PolicyDocument: doc(allow('bedrock:InvokeModel*', '*', { Principal: '*' })),
    }),
  };
}

/** A template of five resources for each team, each team with a role of its own, beside those that all share. */
export function rolesTemplate(teams: number): object {
  return { Resources: Object.assign(shared(), ...Array.from({ length: teams }, (_, n) => team(n))) };
}
