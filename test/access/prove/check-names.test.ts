import { noRequest, prove } from '../../../lib/access/prove';
import { accessOf } from '../../../lib/testing';

const TRUST = {
  Statement: [{ Effect: 'Allow', Principal: { Service: 'strange.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};
const role = (path: string) => ({
  Type: 'AWS::IAM::Role',
  Metadata: { 'aws:cdk:path': path },
  Properties: {
    AssumeRolePolicyDocument: TRUST,
    Policies: [
      {
        PolicyName: 'p',
        PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] },
      },
    ],
  },
});
const of = (Type: string, path: string, Properties: object) => ({
  Type,
  Metadata: { 'aws:cdk:path': path },
  Properties,
});
const RESOURCES = {
  Role: role('App/Worker/ServiceRole/Resource'),
  Worker: of('AWS::Lambda::Function', 'App/Worker/Resource', { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } }),
  Late: of('AWS::Lambda::Function', 'App/Late/Resource', { Role: { Ref: 'Given' } }),
  Group: of('AWS::IAM::Group', 'App/Group/Resource', {}),
};
const { ways } = accessOf({ Parameters: { Given: { Type: 'String' } }, Resources: RESOURCES });
const by = (principal: string) => prove(ways, noRequest({ action: 's3:GetObject', principal }).byAnyone());

test.each(['Role', 'Worker', 'App/Worker'])('%s is the role', (name) => {
  const { outcome, counterexample } = by(name);
  expect([outcome, counterexample?.caller]).toEqual(['refuted', "role 'Role'"]);
});

test.each([
  ['App', "name one of 'App/Worker/ServiceRole'"],
  ['Group', 'give a logical id'],
  ['Late', "the files do not show the role of 'Late'"],
  ['App/Late', "the files do not show the role of 'App/Late'"],
  ['lamda.amazonaws.com', "did you mean 'lambda.amazonaws.com'?"],
  ['ecs-task.amazonaws.com', "did you mean 'ecs-tasks.amazonaws.com'?"],
  ['bedrok.amazonaws.com.cn', "did you mean 'bedrock.amazonaws.com.cn'?"],
  ['stats.eu-central-1.amazonaws.com', "did you mean 'states.amazonaws.com'?"],
])('%s is nobody: %s', (name, message) => {
  expect(() => by(name)).toThrow(/^UnknownPrincipal: question: /);
  expect(() => by(name)).toThrow(message);
});

test.each([
  'lambda.amazonaws.com',
  'delivery.logs.amazonaws.com',
  'logs.eu-central-1.amazonaws.com',
  'strange.amazonaws.com',
  'quite-another-thing.amazonaws.com',
])('%s may be a service', (name) => {
  expect(by(name).outcome).toBe('proved');
});
