import { allow, bucket, deny, key, res, role, say, t } from '../access/end-to-end/template';
import { asked, broken } from './asked';

const OPS = 'arn:aws:iam::111122223333:role/ops';
const sparing = (Condition: object, Action: unknown = 's3:*') =>
  bucket(say('*', deny(Action, '*', Condition)), say({ AWS: OPS }, allow('s3:GetObject')));
const spares = (...arns: string[]) => sparing({ ArnNotEquals: { 'aws:PrincipalArn': arns } });
const baseOf = (resources: object, declared?: readonly string[]) =>
  asked(t(resources), declared && { trustedBase: declared }).trustedBase;

test('whom a policy spares from what it forbids to change, by a whole ARN, is trusted', () => {
  expect(baseOf(spares(OPS))).toEqual([OPS]);
  expect(baseOf(sparing({ StringNotEquals: { 'AWS:PrincipalArn': OPS } }, 's3:PutBucketPolicy'))).toEqual([OPS]);
  expect(baseOf(key(say('*', deny('kms:Put*', '*', { StringNotLike: { 'aws:principalarn': OPS } }))))).toEqual([OPS]);
});

test.each<[string, object]>([
  ['who is spared by a pattern', spares('arn:aws:iam::111122223333:role/ops-*')],
  ['an account', sparing({ StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } })],
  ['who is spared from being read out only', sparing({ ArnNotEquals: { 'aws:PrincipalArn': OPS } }, 's3:GetObject')],
  ['who is forbidden', sparing({ ArnEquals: { 'aws:PrincipalArn': OPS } })],
  [
    'who is spared if one of several values is another',
    sparing({ 'ForAnyValue:ArnNotEquals': { 'aws:PrincipalArn': OPS } }),
  ],
  ['who is only let in', bucket(say({ AWS: OPS }, allow('s3:*')))],
  ['a role of the files', { ...spares('arn:aws:iam::111122223333:role/own'), R: role([], { RoleName: 'own' }) }],
])('nobody is trusted for being %s', (_, resources) => {
  expect(baseOf(resources)).toEqual([]);
});

test('with the role that the CDK deploys with go the roles that hand over to it what is deployed', () => {
  const roles = ['cfn-exec', 'deploy', 'file-publishing', 'image-publishing'].map(
    (name) => `arn:aws:iam::111122223333:role/cdk-hnb659fds-${name}-role-111122223333-eu-west-1`,
  );
  expect(baseOf(spares(roles[0] ?? ''))).toEqual([...roles].sort());
});

test('what is declared stands for what is spared: by ARN, with the account of the files, or by the name of a role of the files', () => {
  const resources = { ...spares(OPS), R: role([]) };
  const inAccount = (name: string) => `arn:aws:iam::\${AWS::AccountId}:role/${name}`;
  expect(baseOf(resources, ['R'])).toEqual([inAccount('${R}')]);
  expect(baseOf(resources, [inAccount('x')])).toEqual([inAccount('x')]);
  expect(baseOf(resources, [OPS])).toEqual([OPS]);
  expect(baseOf(resources, [])).toEqual([]);
});

test('each who breaks something is told, in whichever way the files turn out, at what lets them', () => {
  const template = {
    Conditions: { Live: { 'Fn::Equals': [{ Ref: 'N' }, 'live'] } },
    Parameters: { N: { Type: 'String', AllowedValues: ['live', 'test'] } },
    ...t({
      A: role([allow('iam:*')]),
      B: { ...role([allow('iam:Put*')]), Condition: 'Live' },
      C: role([allow('s3:*')]),
      G: res('AWS::Bedrock::Guardrail', { Name: 'g' }),
    }),
  };
  const outcomes = asked(template).outcomes.filter((one) => one.held !== true);
  expect(outcomes.map(({ name, place, held }) => [name, place.resource, place.at, held]).slice(0, 2)).toEqual([
    ['identity-kept', 'A', 'Properties/Policies/0/PolicyDocument/Statement/0', false],
    ['identity-kept', 'B', 'Properties/Policies/0/PolicyDocument/Statement/0', false],
  ]);
  expect(broken(asked(template), 'identity-kept')[1]).toContain("parameter 'N' is 'live'");
  const trusted = asked(template, { trustedBase: ['A', 'B'] });
  expect(broken(trusted, 'identity-kept')).toEqual([]);
});
