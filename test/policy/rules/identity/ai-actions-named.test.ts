import { findingsIn } from '../../../judged';
import { AT, allow, deny, document, found, LATE, role } from './resources';

const RULE = 'ZTA-IAM-001';

test.each([
  ['all of a service', 'bedrock:*', 'Action'],
  ['all of the second interface', 'bedrock-mantle:*', 'Action'],
  ['all of everything', '*', 'Action'],
  ['several services at once', 'bedrock*:Create*', 'Action'],
  ['some of a service', ['s3:GetObject', 'sagemaker:Create*'], 'Action/1'],
  ['credentials among what looks like reading', 'bedrock-agentcore:Get*', 'Action'],
])('%s', (_what, action, at) => {
  expect(found(RULE, role([allow(action)]))).toEqual([`fail ${AT}/0/${at}`]);
});

test('all but some', () => {
  const statement = { Effect: 'Allow', NotAction: ['iam:*', 's3:*'], Resource: '*' };
  expect(found(RULE, role([statement]))).toEqual([`fail ${AT}/0/NotAction`]);
});

test.each([
  ['actions by name', ['bedrock:InvokeModel', 'sagemaker:InvokeEndpoint']],
  ['what only looks', ['bedrock:List*', 'sagemaker:Describe*', 'bedrock-agentcore:List*Runtimes']],
  ['other services', ['s3:*', 'logs:Put*']],
  ['nothing', undefined],
])('%s', (_what, action) => {
  expect(found(RULE, role([allow(action)]))).toEqual([]);
});

test('all but what has to do with AI', () => {
  const statement = { Effect: 'Allow', NotAction: ['bedrock*:*', 'sagemaker*:*', 'nova-act:*'], Resource: '*' };
  expect(found(RULE, role([statement]))).toEqual([]);
});

test.each([
  ['an action known at deployment', allow(LATE), 'Action'],
  ['a part of one', allow({ 'Fn::Sub': 'bedrock:${Verb}' }), 'Action'],
  ['a document known at deployment', LATE, 'Action'],
])('%s', (_what, statement, at) => {
  const [finding = ''] = found(RULE, { Parameters: { Verb: { Type: 'String' } }, Resources: role([statement]) });
  expect(finding).toBe(`unknown ${AT}/0/${at}`);
});

const FENCE = [
  deny('bedrock:*', undefined),
  { Effect: 'Deny', NotAction: ['bedrock:InvokeModel'], Resource: { 'Fn::Sub': 'arn:${AWS::Partition}:bedrock:*' } },
];

test('a pattern whose rest is denied, on what has resources and on what has none', () => {
  const elsewhere = {
    Effect: 'Deny',
    Action: 'bedrock:*',
    NotResource: 'arn:aws:bedrock:eu-west-1::foundation-model/x',
  };
  expect(found(RULE, role([allow('bedrock:*'), { ...FENCE[1] }, elsewhere]))).toEqual([]);
  expect(found(RULE, role([allow('bedrock:*'), { ...FENCE[1] }]))).toHaveLength(1);
});

test('a Deny that spares somebody else, and one with other conditions', () => {
  const others = { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/Deployer' } };
  expect(found(RULE, role([allow('bedrock:*'), deny('bedrock:*', '*', others)]))).toEqual([]);
  const night = { DateGreaterThan: { 'aws:CurrentTime': '2030-01-01T00:00:00Z' } };
  expect(found(RULE, role([allow('bedrock:*'), deny('bedrock:*', '*', night)]))).toHaveLength(1);
});

test('a boundary that allows nothing of the kind', () => {
  const boundary = { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document(allow('s3:*')) } };
  const bounded = role([allow('bedrock:*')], { PermissionsBoundary: { Ref: 'B' } });
  expect(found(RULE, { ...bounded, B: boundary })).toEqual([]);
});

test.each([
  ['AWS::IAM::ManagedPolicy', { PolicyDocument: document(allow('bedrock:*')) }, 'PolicyDocument'],
  ['AWS::IAM::Policy', { Roles: ['elsewhere'], PolicyDocument: document(allow('bedrock:*')) }, 'PolicyDocument'],
  ['AWS::SSO::PermissionSet', { InlinePolicy: JSON.stringify(document(allow('bedrock:*'))) }, 'InlinePolicy'],
])('%s of bearers that the files do not hold', (type, properties, at) => {
  const [finding = '', ...more] = found(RULE, { P: { Type: type, Properties: properties } });
  expect(finding.startsWith(`fail P/Properties/${at}`)).toBe(true);
  expect(more).toEqual([]);
});

test('a policy beside the role is found where it stands', () => {
  const beside = {
    Type: 'AWS::IAM::Policy',
    Properties: { Roles: [{ Ref: 'R' }], PolicyDocument: document(allow('*')) },
  };
  expect(found(RULE, { ...role([]), P: beside })).toEqual(['fail P/Properties/PolicyDocument/Statement/0/Action']);
});

test('who may do anything in a service is not told of each single action', () => {
  const rules = findingsIn(role([allow('bedrock:*')])).filter(({ severity }) => severity === 'error');
  expect(rules.map(({ rule }) => rule).sort()).toEqual([RULE, 'ZTA-MODEL-001', 'ZTA-MODEL-003']);
});
