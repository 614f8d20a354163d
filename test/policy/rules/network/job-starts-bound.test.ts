import { findingsIn } from '../../../judged';

const START = ['sagemaker:CreateTrainingJob', 'sagemaker:CreateProcessingJob'];
const NAMED = 'arn:aws:sagemaker:eu-west-1:111111111111:training-job/claims-*';
const start = (more: object = {}) => ({ Effect: 'Allow', Action: START, Resource: NAMED, ...more });
const deny = (condition: object) => ({
  Effect: 'Deny',
  Action: 'sagemaker:Create*ingJob',
  Resource: '*',
  Condition: condition,
});
const KEY = 'arn:aws:kms:eu-west-1:111111111111:key/1';
const BOUND = {
  isolated: deny({ BoolIfExists: { 'sagemaker:NetworkIsolation': 'false' } }),
  placed: deny({ Null: { 'sagemaker:VpcSubnets': 'true' } }),
  volume: deny({ ArnNotEquals: { 'sagemaker:VolumeKmsKeyArn': KEY } }),
  output: deny({ Null: { 'sagemaker:OutputKmsKeyArn': 'true' } }),
  encrypted: deny({ BoolIfExists: { 'sagemaker:InterContainerTrafficEncryption': 'false' } }),
};

const found = (...statements: object[]) =>
  findingsIn({
    Trainer: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Statement: [{ Effect: 'Allow', Principal: { Service: 'codebuild.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
        Policies: [{ PolicyName: 'Start', PolicyDocument: { Statement: statements } }],
      },
    },
  })
    .filter(({ rule }) => rule === 'ZTA-NET-100')
    .map(({ outcome, resource, at, message }) => [outcome, resource, at, message]);

const AT = 'Properties/Policies/0/PolicyDocument/Statement/0';

test('passes who must keep jobs within bounds', () => {
  expect(found(start(), ...Object.values(BOUND))).toEqual([]);
});

test.each<[keyof typeof BOUND, RegExp]>([
  ['isolated', /without network isolation or .*turned off \(/],
  ['placed', /outside of networks \(/],
  ['volume', /volumes under no key/],
  ['output', /output under no key/],
  ['encrypted', /plain traffic/],
])('fails without what keeps them %s', (left, told) => {
  const others = Object.entries(BOUND).flatMap(([name, statement]) => (name === left ? [] : [statement]));
  expect(found(start(), ...others)).toEqual([['fail', 'Trainer', AT, expect.stringMatching(told)]]);
});

test('takes conditions of what allows it for bounds as well', () => {
  const condition = {
    Bool: { 'sagemaker:NetworkIsolation': 'true', 'sagemaker:InterContainerTrafficEncryption': 'true' },
    ArnEquals: { 'sagemaker:VolumeKmsKeyArn': KEY, 'sagemaker:OutputKmsKeyArn': KEY },
    Null: { 'sagemaker:VpcSubnets': 'false' },
  };
  expect(found(start({ Condition: condition }))).toEqual([]);
  // An empty set of subnets is one of those.
  const { Null: _, ...without } = condition;
  const subnets = { 'ForAllValues:StringEquals': { 'sagemaker:VpcSubnets': ['subnet-1'] } };
  expect(found(start({ Condition: { ...without, ...subnets } }))).toEqual([
    ['fail', 'Trainer', AT, expect.stringContaining('outside of networks')],
  ]);
});

test('names a call once, whatever its jobs may go without', () => {
  const [[, , , message = ''] = []] = found(start());
  expect(`${message}`.match(/sagemaker:\w+/g)).toHaveLength(1);
});

test('a bound that is only for some jobs is none for the others', () => {
  const { placed, ...others } = BOUND;
  const some = { ...placed, Action: 'sagemaker:CreateProcessingJob' };
  expect(found(start(), some, ...Object.values(others))).toHaveLength(1);
});

test('does not know what deployment decides', () => {
  const { placed, ...others } = BOUND;
  const hidden = { ...placed, Condition: { 'Fn::ImportValue': 'bounds' } };
  expect(found(start(), hidden, ...Object.values(others))).toEqual([['unknown', 'Trainer', AT, expect.anything()]]);
});

test('says nothing of who starts none, or may do all', () => {
  expect(found(start({ Action: ['sagemaker:DescribeTrainingJob', 'sagemaker:StopTrainingJob'] }))).toEqual([]);
  expect(found(start({ Action: 'sagemaker:*' }))).toEqual([]);
});
