import { App, CfnResource, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Exceptions } from '../../lib/aws/gate/exceptions';
import { ZeroTrust } from '../../lib/aws/gate/zero-trust';
import { RULES } from '../../lib/policy';
import '../../lib/testing/jest';

const rule = RULES.find(({ id }) => id === 'ZTA-NET-001') ?? fail('the rule is gone');
const RULE = [rule];

function stackWith(isolated: boolean, scope: Stage = new App()): Stack {
  const stack = new Stack(scope, 'Stack');
  model(stack, isolated);
  return stack;
}
const model = (scope: Stack, isolated: boolean) =>
  new CfnResource(scope, 'Model', { type: 'AWS::SageMaker::Model', properties: { EnableNetworkIsolation: isolated } });

describe.each([
  ['a stack', (isolated: boolean) => stackWith(isolated)],
  ['a Template', (isolated: boolean) => Template.fromStack(stackWith(isolated))],
  ['the JSON of a template', (isolated: boolean) => Template.fromStack(stackWith(isolated)).toJSON()],
])('%s', (_what, make) => {
  test('that keeps a rule has no findings', () => {
    expect(make(true)).toHaveNoFindings(RULE);
    expect(make(true)).not.toBeFlaggedBy(rule);
    expect(() => expect(make(true)).toBeFlaggedBy(rule)).toThrow('expected ZTA-NET-001 to fail, got no findings');
  });

  test('that breaks it is flagged', () => {
    expect(make(false)).toBeFlaggedBy(rule);
    expect(make(false)).toBeFlaggedBy('ZTA-NET-001', 'Model');
    expect(make(false)).not.toBeFlaggedBy('ZTA-NET-001', 'Other');
    expect(() => expect(make(false)).toHaveNoFindings(RULE)).toThrow(/got 1:\n {2}ZTA-NET-001 fail/);
    expect(() => expect(make(false)).not.toBeFlaggedBy(rule)).toThrow('expected ZTA-NET-001 not to fail');
  });
});

test('a stack whose enforced synthesis fails is read all the same', () => {
  const error = jest.spyOn(console, 'error').mockImplementation();
  const app = new App();
  ZeroTrust.enforce(app);
  expect(stackWith(false, app)).toBeFlaggedBy(rule, 'Stack/Model');
  error.mockRestore();
});

test('a stack that cannot be synthesised is no stack without findings', () => {
  const stack = stackWith(true);
  stack.node.addValidation({ validate: () => ['not today'] });
  expect(() => expect(stack).toHaveNoFindings(RULE)).toThrow('not today');
});

test('nested stacks and stages are judged', () => {
  const stack = stackWith(true, new Stage(new App(), 'Prod'));
  model(new NestedStack(stack, 'Nested'), false);
  expect(stack).toBeFlaggedBy(rule, 'Model');
});

test('what an exception on a construct accepts is no finding; without owner it is one', () => {
  const accepted = { rule: rule.id, reason: 'r', owner: 'o', expires: '2999-01-01' };
  const stackAccepting = (changes: object) => {
    const stack = new Stack(new App(), 'Stack');
    Exceptions.of(model(stack, false)).accept({ ...accepted, ...changes });
    return stack;
  };
  expect(stackAccepting({})).toHaveNoFindings(RULE);
  expect(stackAccepting({ owner: '' })).toBeFlaggedBy('ZTA-EXC-003');
});

test.each([[undefined], [{}], ['text']])('%j is no template', (received) => {
  expect(() => expect(received).toHaveNoFindings()).toThrow(TypeError);
});
