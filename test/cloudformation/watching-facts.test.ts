import { findingsIn } from '../judged';

const AI = { Group: { Type: 'AWS::SageMaker::ModelPackageGroup', Properties: { ModelPackageGroupName: 'claims' } } };
const LATE = { 'Fn::ImportValue': 'late' };

const found = (rule: string, tree: object, beside: object = AI) =>
  findingsIn({ Resources: { ...beside, ...tree } })
    .filter((finding) => finding.rule === rule)
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

describe('ZTA-IAM-053', () => {
  const guard = (Type: string, DeletionPolicy?: unknown) => ({ It: { Type, DeletionPolicy, Properties: {} } });
  test.each([
    'AWS::CloudFormation::GuardHook',
    'AWS::Config::ConfigRule',
    'AWS::Config::ConfigurationRecorder',
    'AWS::Config::ConformancePack',
    'AWS::Config::DeliveryChannel',
    'AWS::ECR::SigningConfiguration',
    'AWS::GuardDuty::Detector',
    'AWS::SecurityHub::Hub',
    'AWS::SecurityHub::Standard',
    'AWS::Signer::SigningProfile',
  ])('%s stays when its stack goes', (type) => {
    expect(found('ZTA-IAM-053', guard(type))).toEqual(['fail It/DeletionPolicy']);
    expect(found('ZTA-IAM-053', guard(type, 'Delete'))).toEqual(['fail It/DeletionPolicy']);
    expect(found('ZTA-IAM-053', guard(type, 'Retain'))).toEqual([]);
    expect(found('ZTA-IAM-053', guard(type, 'Delete'), {})).toEqual([]);
  });
});

describe('ZTA-WATCH-060', () => {
  const alarm = (more: object, Namespace: unknown = 'AWS/SageMaker') => ({
    It: { Type: 'AWS::CloudWatch::Alarm', Properties: { Namespace, ...more } },
  });
  const TOLD = { AlarmActions: ['arn:aws:sns:eu-west-1:111122223333:told'] };
  test.each<[string, object, string[]]>([
    ['tells somebody', alarm(TOLD), []],
    ['tells nobody', alarm({}), ['fail It/Properties/AlarmActions']],
    ['tells nobody of a list', alarm({ AlarmActions: [] }), ['fail It/Properties/AlarmActions']],
    ['is switched off', alarm({ ...TOLD, ActionsEnabled: false }), ['fail It/Properties/AlarmActions']],
    ['tells whom deployment knows', alarm({ AlarmActions: LATE }), ['unknown It/Properties/AlarmActions']],
    ['watches a queue for what was not delivered', alarm({}, 'AWS/SQS'), ['fail It/Properties/AlarmActions']],
    ['watches something else', alarm({}, 'AWS/EC2'), []],
    ['watches what deployment knows', alarm({}, LATE), []],
    [
      'rolls an update back',
      {
        ...alarm({}),
        Endpoint: {
          Type: 'AWS::SageMaker::Endpoint',
          Properties: {
            DeploymentConfig: { AutoRollbackConfiguration: { Alarms: [{ AlarmName: { Ref: 'It' } }] } },
          },
        },
      },
      [],
    ],
  ])('an alarm that %s', (_what, tree, expected) => {
    expect(found('ZTA-WATCH-060', tree)).toEqual(expected);
  });
  test('is no matter where nothing is about AI', () => {
    expect(found('ZTA-WATCH-060', alarm({}, 'AWS/SQS'), {})).toEqual([]);
  });
});

describe('ZTA-IAM-100', () => {
  const people = (Action: string, Condition?: object) => ({
    It: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Statement: {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:root' },
            Action: 'sts:AssumeRole',
            Condition,
          },
        },
        Policies: [{ PolicyDocument: { Statement: { Effect: 'Allow', Action, Resource: '*' } } }],
      },
    },
  });
  const FACTOR = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
  test.each(['sagemaker:CreateTrainingJob', 'sagemaker:UpdateEndpoint'])('%s wants a second factor', (action) => {
    expect(found('ZTA-IAM-100', people(action))).toEqual(['fail It/Properties/AssumeRolePolicyDocument']);
    expect(found('ZTA-IAM-100', people(action, FACTOR))).toEqual([]);
  });
  test('a right that changes no model does not', () => {
    expect(found('ZTA-IAM-100', people('sagemaker:DescribeEndpoint'))).toEqual([]);
  });
});

describe('training data, by its tag', () => {
  const bucket = (tagged: boolean) => ({
    It: {
      Type: 'AWS::S3::Bucket',
      Properties: { Tags: tagged ? [{ Key: 'ai-dataset', Value: 'payments' }] : [] },
    },
    Job: {
      Type: 'AWS::SageMaker::ProcessingJob',
      Properties: { ProcessingInputs: [{ S3Input: { S3Uri: { 'Fn::Sub': 's3://${It}/x' } } }] },
    },
  });
  test.each(['ZTA-DATA-010', 'ZTA-DATA-011', 'ZTA-DATA-012'])('%s', (rule) => {
    expect(found(rule, bucket(true))).not.toEqual([]);
    expect(found(rule, bucket(false))).toEqual([]);
  });
});

describe('a rule of EventBridge for what people want to know of', () => {
  const rule = (more: object, kind: unknown = 'AWS Console Sign In via CloudTrail') => ({
    It: {
      Type: 'AWS::Events::Rule',
      Properties: { EventPattern: { 'detail-type': [kind] }, Targets: [{ Arn: 'arn', Id: 't' }], ...more },
    },
  });
  test.each<[string, object, string[]]>([
    ['is on, and tells somebody', rule({}), []],
    ['is switched off', rule({ State: 'DISABLED' }), ['fail It/Properties/Targets']],
    ['tells nobody', rule({ Targets: [] }), ['fail It/Properties/Targets']],
    ['tells whom deployment knows', rule({ Targets: LATE }), ['unknown It/Properties/Targets']],
    ['is about something else', rule({ Targets: [] }, 'Object Created'), []],
    ['is about what deployment knows', rule({ Targets: [] }, LATE), []],
  ])('%s', (_what, tree, expected) => {
    expect(found('ZTA-WATCH-060', tree)).toEqual(expected);
  });
});
