import { accessOf } from '../../../lib/cloudformation/access';
import { templatesOf } from '../../judged';

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const objectsOf = (id: string) => [arnOf(id), { 'Fn::Join': ['', [arnOf(id), '/*']] }];
const document = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });

/** Five resources with a role, three statements of its own, and a bucket with a policy. */
const part = (i: number) => ({
  [`Role${i}`]: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: document({
        Effect: 'Allow',
        Principal: { Service: 'lambda.amazonaws.com' },
        Action: 'sts:AssumeRole',
      }),
      ManagedPolicyArns: [{ 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/AWSLambdaBasicExecutionRole' }],
    },
  },
  [`Policy${i}`]: {
    Type: 'AWS::IAM::Policy',
    Properties: {
      Roles: [{ Ref: `Role${i}` }],
      PolicyDocument: document(
        {
          Effect: 'Allow',
          Action: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
          Resource: { 'Fn::Sub': 'arn:${AWS::Partition}:bedrock:${AWS::Region}::foundation-model/anthropic.claude' },
          Condition: { StringEquals: { 'aws:SourceVpce': { Ref: 'Endpoint' } } },
        },
        { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: objectsOf(`Bucket${i}`) },
        { Effect: 'Deny', NotAction: 'iam:*', Resource: '*', Condition: { Bool: { 'aws:ViaAWSService': 'true' } } },
      ),
    },
  },
  [`Bucket${i}`]: { Type: 'AWS::S3::Bucket' },
  [`BucketPolicy${i}`]: {
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
      Bucket: { Ref: `Bucket${i}` },
      PolicyDocument: document({
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 's3:*',
        Resource: objectsOf(`Bucket${i}`),
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    },
  },
  [`Function${i}`]: { Type: 'AWS::Lambda::Function', Properties: { Role: arnOf(`Role${i}`) } },
});

const parts = Array.from({ length: 100 }, (_, i) => part(i));
const TREE = { ...Object.assign({}, ...parts), Endpoint: { Type: 'AWS::EC2::VPCEndpoint' } };

test('500 resources with 100 roles are read in less than 200 ms', () => {
  const times = Array.from({ length: 25 }, () => {
    const templates = templatesOf(TREE);
    const start = process.cpuUsage();
    const { ways, mistakes } = accessOf(templates);
    expect([ways[0]?.access.identities.length, mistakes]).toEqual([100, []]);
    return process.cpuUsage(start).user / 1000;
  });
  // The fastest of them, and of the processor's time, since tests run beside each other; twice what it takes, for slow machines.
  expect(Math.min(...times)).toBeLessThan(200);
});
