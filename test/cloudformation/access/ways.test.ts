import { decide } from '../../../lib/access/decide';
import type { Access, Request } from '../../../lib/access/model';
import { HOME, identityIn, modelOf, readingOf, roleWith } from './reading';

const INVOKE = { Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: '*' };
const MODEL = 'arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-v2';
const GUARD = {
  Effect: 'Deny',
  Action: 'bedrock:*',
  Resource: '*',
  Condition: { StringNotEquals: { 'aws:SourceVpce': { Ref: 'Endpoint' } } },
};
const ENDPOINT = {
  Type: 'AWS::EC2::VPCEndpoint',
  Properties: { ServiceName: 'com.amazonaws.eu-west-1.bedrock-runtime' },
};

/** What the role of the files may do, by what the model says. */
function asked(access: Access | undefined, action: string, resource: string, context: Request['context'] = {}): string {
  if (access === undefined) throw new Error('no way');
  const caller = { kind: 'role' as const, arn: identityIn(access, ':role/app').arn };
  return decide(access, { caller, action, resource, context }).outcome;
}

test('case 68: the token of one role is not that of another', () => {
  const statement = { Effect: 'Allow', Action: 'iam:PassRole', Resource: { 'Fn::GetAtt': ['One', 'Arn'] } };
  const role = { Type: 'AWS::IAM::Role' };
  const access = modelOf({ ...roleWith(statement), One: role, Other: role });
  const [one, other] = ['One', 'Other'].map(
    (id) => access.identities.find(({ place }) => place.resource === id)?.arn ?? '',
  );
  expect(asked(access, 'iam:PassRole', one ?? '')).toBe('allowed');
  expect(asked(access, 'iam:PassRole', other ?? '')).toBe('implicitly denied');
});

describe('case 69: a condition that takes a guard away', () => {
  const tree = {
    Parameters: { Stage: { Type: 'String' } },
    Conditions: { Guarded: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
    Resources: {
      ...roleWith([INVOKE, { 'Fn::If': ['Guarded', GUARD, { Ref: 'AWS::NoValue' }] }]),
      Endpoint: ENDPOINT,
    },
  };
  const { ways } = readingOf({ tree, environment: HOME });

  test('makes two ways, each of which says what is so in it', () => {
    expect(ways.map(({ when }) => when)).toEqual([
      ["condition 'Guarded' is true", "parameter 'Stage' is 'prod'"],
      ["condition 'Guarded' is false", "parameter 'Stage' is not 'prod'"],
    ]);
    expect(ways.map(({ open }) => open)).toEqual([false, false]);
  });

  test('is open in the way in which it does not hold', () => {
    expect(ways.map(({ access }) => asked(access, 'bedrock:InvokeModel', MODEL))).toEqual([
      'explicitly denied',
      'allowed',
    ]);
  });
});

test('case 70: a parameter that takes anything is a name that may be anything', () => {
  const tree = { Parameters: { Endpoint: { Type: 'String' } }, Resources: roleWith([INVOKE, GUARD]) };
  const access = modelOf(tree);
  expect(access.names).toEqual([{ text: 'vpce-00000000000000001', label: 'Endpoint', shape: '*', generated: false }]);
  expect(asked(access, 'bedrock:InvokeModel', MODEL, { 'aws:SourceVpce': 'vpce-00000000000000001' })).toBe('allowed');
  expect(asked(access, 'bedrock:InvokeModel', MODEL, { 'aws:SourceVpce': 'vpce-00000000000000002' })).toBe(
    'explicitly denied',
  );
});

test('each value that a parameter takes is a way', () => {
  const tree = {
    Parameters: { Stage: { Type: 'String', AllowedValues: ['dev', 'prod'] } },
    Resources: roleWith({ Effect: 'Allow', Action: 's3:*', Resource: { 'Fn::Sub': 'arn:aws:s3:::${Stage}' } }),
  };
  const { ways } = readingOf({ tree, environment: HOME });
  const found = ways.map(({ when, access }) => [
    when,
    access.identities[0]?.policies[0]?.statements[0]?.resources?.patterns,
    access.names,
  ]);
  expect(found).toEqual([
    [["parameter 'Stage' is 'dev'"], ['arn:aws:s3:::dev'], []],
    [["parameter 'Stage' is 'prod'"], ['arn:aws:s3:::prod'], []],
  ]);
});

test('a parameter with a default has it, or is anything', () => {
  const tree = {
    Parameters: { Name: { Type: 'String', Default: 'logs' } },
    Resources: roleWith({ Effect: 'Allow', Action: 's3:*', Resource: { 'Fn::Sub': 'arn:aws:s3:::${Name}' } }),
  };
  const { ways } = readingOf({ tree, environment: HOME });
  expect(ways.map(({ when }) => when)).toEqual([["parameter 'Name' is 'logs'"], ["parameter 'Name' is not 'logs'"]]);
  expect(ways.map(({ access }) => access.names.map(({ shape }) => shape))).toEqual([[], ['*']]);
});

test('what a condition says of a parameter holds wherever the parameter stands', () => {
  const tree = {
    Parameters: { Stage: { Type: 'String' } },
    Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
    Resources: roleWith({
      Effect: 'Allow',
      Action: { 'Fn::If': ['IsProd', 's3:Get*', 's3:*'] },
      Resource: { 'Fn::Sub': 'arn:aws:s3:::${Stage}' },
    }),
  };
  const { ways } = readingOf({ tree, environment: HOME });
  const patterns = ways.map(({ access }) => access.identities[0]?.policies[0]?.statements[0]);
  expect(patterns.map((one) => [one?.actions.patterns, one?.resources?.patterns])).toEqual([
    [['s3:Get*'], ['arn:aws:s3:::prod']],
    [['s3:*'], ['arn:aws:s3:::Stage-EXAMPLE00001']],
  ]);
});

test.each(['AWS::Region', 'AWS::AccountId'])('what a condition says of %s holds in ARNs as well', (id) => {
  const value = id === 'AWS::Region' ? 'eu-south-1' : '333344445555';
  const tree = {
    Conditions: { There: { 'Fn::Equals': [{ Ref: id }, value] } },
    Resources: {
      ...roleWith({ ...INVOKE, Effect: { 'Fn::If': ['There', 'Allow', 'Deny'] } }),
      Q: { Type: 'AWS::SQS::Queue' },
    },
  };
  const { ways } = readingOf({ tree, environment: { stackName: 'App' } });
  expect(ways.map(({ when }) => when[1])).toEqual([`'${id}' is '${value}'`, `'${id}' is not '${value}'`]);
  expect(ways.map(({ access }) => access.resources.some(({ arn }) => arn.includes(value)))).toEqual([true, false]);
  expect(ways.map(({ access }) => access.names.some(({ label }) => label === id))).toEqual([false, true]);
});

test('what is so in every way is not told', () => {
  const tree = {
    Parameters: { P: { Type: 'String', AllowedValues: ['x', 'y'] } },
    Conditions: { Same: { 'Fn::Equals': ['a', 'a'] }, Is: { 'Fn::Equals': [{ Ref: 'P' }, 'x'] } },
    Resources: roleWith([
      { ...INVOKE, Effect: { 'Fn::If': ['Same', 'Allow', 'Deny'] } },
      { ...INVOKE, Effect: { 'Fn::If': ['Is', 'Allow', 'Deny'] } },
    ]),
  };
  const { ways } = readingOf({ tree, environment: HOME });
  expect(ways.map(({ when }) => when)).toEqual([
    ["condition 'Is' is true", "parameter 'P' is 'x'"],
    ["condition 'Is' is false", "parameter 'P' is 'y'"],
  ]);
});

test('a role that does not exist in a way is not in it', () => {
  const tree = {
    Parameters: { On: { Type: 'String', AllowedValues: ['yes', 'no'] } },
    Conditions: { IsOn: { 'Fn::Equals': [{ Ref: 'On' }, 'yes'] } },
    Resources: { Role: { ...roleWith(INVOKE).Role, Condition: 'IsOn' } },
  };
  const { ways } = readingOf({ tree, environment: HOME });
  expect(ways.map(({ access }) => access.identities.length)).toEqual([1, 0]);
});

test('two worlds do not mix: one way decides a condition once for all policies', () => {
  const either = { 'Fn::If': ['C', 's3:*', 'kms:*'] };
  const tree = {
    Parameters: { P: { Type: 'String' } },
    Conditions: { C: { 'Fn::Equals': [{ Ref: 'P' }, 'x'] } },
    Resources: {
      ...roleWith({ ...INVOKE, Action: either }),
      Other: roleWith({ ...INVOKE, Action: either }, { RoleName: 'other' }).Role,
    },
  };
  const { ways } = readingOf({ tree, environment: HOME });
  const actions = ways.map(({ access }) =>
    access.identities.map(({ policies }) => policies[0]?.statements[0]?.actions.patterns[0]),
  );
  expect(actions).toEqual([
    ['s3:*', 's3:*'],
    ['kms:*', 'kms:*'],
  ]);
});

test('where there are too many ways, the last one leaves open what is decided, and says so', () => {
  const ids = Array.from({ length: 8 }, (_, i) => `C${i}`);
  const tree = {
    Parameters: Object.fromEntries(ids.map((id) => [`P${id}`, { Type: 'String' }])),
    Conditions: Object.fromEntries(ids.map((id) => [id, { 'Fn::Equals': [{ Ref: `P${id}` }, 'x'] }])),
    Resources: roleWith(ids.map((id) => ({ ...INVOKE, Effect: { 'Fn::If': [id, 'Allow', 'Deny'] } }))),
  };
  const { ways, assumptions } = readingOf({ tree, environment: HOME });
  const last = ways.at(-1);
  expect([ways.length, ways.filter(({ open }) => open).length, last?.open]).toEqual([65, 1, true]);
  expect(last?.access.identities[0]?.policies[0]).toMatchObject({ statements: [], hidden: expect.any(String) });
  expect(assumptions).toContainEqual(expect.stringMatching(/more than 64 ways/));
  expect(last?.when).toEqual([expect.stringMatching(/more than 64 ways/)]);
});

test('defaults of many parameters do not make too many ways', () => {
  const ids = Array.from({ length: 8 }, (_, i) => `P${i}`);
  const tree = {
    Parameters: Object.fromEntries(ids.map((id) => [id, { Type: 'String', Default: 'x' }])),
    Conditions: { Is: { 'Fn::Equals': [{ Ref: 'P0' }, 'x'] } },
    Resources: roleWith([
      ...ids.map((id) => ({ ...INVOKE, Resource: { 'Fn::Sub': `arn:aws:s3:::\${${id}}` } })),
      { ...INVOKE, Effect: { 'Fn::If': ['Is', 'Allow', 'Deny'] } },
    ]),
  };
  const { ways, assumptions } = readingOf({ tree, environment: HOME });
  expect(ways.map(({ open, access }) => [open, access.names.length])).toEqual([
    [false, 7],
    [false, 8],
  ]);
  expect(ways.map(({ when }) => when[0])).toEqual(["condition 'Is' is true", "condition 'Is' is false"]);
  expect(assumptions.filter((each) => each.includes('ways'))).toEqual([]);
});

test('a condition of one of several templates is told with its file', () => {
  const tree = {
    Parameters: { P: { Type: 'String' } },
    Conditions: { C: { 'Fn::Equals': [{ Ref: 'P' }, 'x'] } },
    Resources: roleWith({ ...INVOKE, Effect: { 'Fn::If': ['C', 'Allow', 'Deny'] } }),
  };
  const { ways } = readingOf({ tree, environment: HOME }, { tree: {}, environment: HOME });
  expect(ways[0]?.when).toContain("condition 'C' of 0.json is true");
});

test('what nobody shows is assumed, and said to be', () => {
  const { assumptions } = readingOf({
    tree: {
      Transform: 'AWS::Serverless-2016-10-31',
      Resources: { 'Fn::ForEach::X': [], N: { Type: 'AWS::CloudFormation::Stack' } },
    },
  });
  expect(assumptions).toEqual([
    'policies and attachments that the files do not mention grant nothing, and deny nothing',
    'stacks whose account or region the files do not tell are deployed to one of each, of partition aws',
    "what the transform 'AWS::Serverless-2016-10-31' adds or changes grants nothing",
    "the nested stack 'N', which is not among the files, grants nothing",
    "'Fn::ForEach::X' of 0.json, which is not written out, grants nothing",
  ]);
});
