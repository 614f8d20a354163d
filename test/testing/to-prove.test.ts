import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnResource, NestedStack, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { accessOf, noRequest } from '../../lib/testing';
import '../../lib/testing/jest';
import { CLOSED, claims, OPEN } from '../cli/claims';

const QUESTION = noRequest({ action: 'bedrock:InvokeModel*' }).unless({
  StringEquals: { 'aws:SourceVpce': '${Endpoint}' },
});

function stackOf(template: object, scope: Stack | App = new App()): Stack {
  const templateFile = join(mkdtempSync(join(tmpdir(), 'zta-prove-')), 't.json');
  writeFileSync(templateFile, JSON.stringify(template));
  const stack = scope instanceof App ? new Stack(scope, 'Claims') : new NestedStack(scope, 'Nested');
  new CfnInclude(stack, 'Included', { templateFile });
  return stack;
}

describe.each([
  ['the JSON of a template', (template: object) => template],
  ['a Template', (template: object) => Template.fromJSON(template)],
  ['a stack', (template: object) => stackOf(template)],
])('%s', (_what, make) => {
  test('is proved where it is so', () => {
    expect(accessOf(make(claims({ fence: CLOSED })))).toProve(QUESTION);
    expect(() => expect(accessOf(make(claims({ fence: CLOSED })))).not.toProve(QUESTION)).toThrow(
      /^expected a proof to be refuted, got\n\nPROVED/,
    );
  });

  test('is refuted by a request that is shown', () => {
    const access = accessOf(make(claims({ fence: OPEN })));
    expect(access).not.toProve(QUESTION);
    expect(() => expect(access).toProve(QUESTION)).toThrow(
      /^expected a proof, got\n\nREFUTED [\s\S]* bedrock:InvokeModel\n[\s\S]*allowed by {6}AllowInvoke/,
    );
  });

  test('tells which requests are allowed', () => {
    const access = accessOf(make(claims({ fence: CLOSED })));
    expect(access).toDeny({ principal: 'Adjuster', action: 'bedrock:InvokeModel', resource: 'arn:aws:bedrock:::x' });
  });
});

test('what is unknown is neither proved nor refuted', () => {
  const Other = {
    Type: 'AWS::IAM::Role',
    Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/Theirs'], AssumeRolePolicyDocument: { Statement: [] } },
  };
  const access = accessOf(claims({ fence: CLOSED, more: { Other } }));
  expect(() => expect(access).toProve(QUESTION)).toThrow(/UNKNOWN[\s\S]*Theirs/);
  expect(() => expect(access).not.toProve(QUESTION)).toThrow(/UNKNOWN[\s\S]*Theirs/);
});

test('what services never authorise is left out where that is asked for', () => {
  const misplaced = { Effect: 'Allow', Action: 'bedrock:InvokeModelWithResponseStream', Resource: 'arn:aws:s3:::b' };
  const Odd = {
    Type: 'AWS::IAM::Policy',
    Properties: { PolicyName: 'odd', Roles: [{ Ref: 'Adjuster' }], PolicyDocument: { Statement: [misplaced] } },
  };
  const access = accessOf(claims({ fence: CLOSED, more: { Odd } }));
  const question = noRequest({ action: 'bedrock:InvokeModelWithResponseStream' }).byAnyone();
  expect(access).not.toProve(question);
  expect(access).toProve(question, { trustServiceAuthorization: true });
});

test('nested stacks are read along', () => {
  const parent = new Stack(new App(), 'Parent');
  new CfnResource(parent, 'Topic', { type: 'AWS::SNS::Topic' });
  stackOf(claims({ fence: OPEN }), parent);
  expect(accessOf(parent)).not.toProve(QUESTION);
});

test.each([[undefined], [claims()], [{ ways: 1 }]])('%# is no access', (received) => {
  expect(() => expect(received).toProve(QUESTION)).toThrow(TypeError);
});

test('a mistyped question is an error, also with not', () => {
  const mistyped = noRequest({ action: 'bedrock:InvokeModle' }).byAnyone();
  expect(() => expect(accessOf(claims())).toProve(mistyped)).toThrow('UnknownAction');
  expect(() => expect(accessOf(claims())).not.toProve(mistyped)).toThrow('UnknownAction');
});
