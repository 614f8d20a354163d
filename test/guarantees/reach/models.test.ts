import { noRequest } from '../../../lib/access';
import { Unknown } from '../../../lib/core';
import type { GrantedModel, Terms } from '../../../lib/guarantees';
import { allow, deny, role, t } from '../../access/end-to-end/template';
import { asked, broken } from '../asked';

const FM = 'arn:aws:bedrock:eu-west-1::foundation-model/m';
const place = { file: '', resource: 'App/Claude', type: 'PrivateBedrockModel', at: '', constructPath: 'App/Claude' };
const calls = noRequest({ action: 'bedrock:InvokeModel', resource: FM });
const call = (principal: string) => noRequest({ action: 'bedrock:InvokeModel', resource: FM, principal }).byAnyone();
const granted = (more: Partial<GrantedModel> = {}): Terms => ({
  models: [
    { place, questions: [{ name: 'run-by-granted', question: calls.exceptBy('A') }], intended: [call('A')], ...more },
  ],
});
const A = role([allow('bedrock:InvokeModel', FM)]);
const outcomesOf = (template: object, terms: Terms) =>
  asked(t(template), terms)
    .outcomes.filter(({ name }) => name === 'run-by-granted' || name === 'call-intended')
    .map(({ name, held, place: { resource } }) => [name, held, resource]);

test('a model that one role calls, who was granted it', () => {
  expect(outcomesOf({ A }, granted())).toEqual([
    ['run-by-granted', true, 'App/Claude'],
    ['call-intended', true, 'App/Claude'],
  ]);
});

test('another role is found, at the statement that lets it', () => {
  expect(outcomesOf({ A, B: A }, granted())[0]).toEqual(['run-by-granted', false, 'B']);
});

test('another role that is trusted is not', () => {
  expect(outcomesOf({ A, B: A }, { ...granted(), trustedBase: ['B'] })[0]).toEqual([
    'run-by-granted',
    true,
    'App/Claude',
  ]);
});

test.each([
  ['denied', role([allow('bedrock:InvokeModel', FM), deny('bedrock:*')])],
  ['not allowed', role([allow('bedrock:InvokeModel', `${FM}x`)])],
])('a call that is granted and %s is no call', (_what, caller) => {
  expect(broken(asked(t({ A: caller }), granted()), 'call-intended')).toEqual([
    `A may not bedrock:InvokeModel on ${FM}`,
  ]);
});

test.each(['prod', 'test'])('a call has to be allowed in every way, and not only where it is not %s', (stage) => {
  const Guarded = { 'Fn::Equals': [{ Ref: 'Stage' }, stage] };
  const fenced = role([
    allow('bedrock:InvokeModel', FM),
    { 'Fn::If': ['Guarded', deny('bedrock:*'), { Ref: 'AWS::NoValue' }] },
  ]);
  const open = { 'Fn::If': ['Guarded', { Ref: 'AWS::NoValue' }, deny('bedrock:*')] };
  const unfenced = role([allow('bedrock:InvokeModel', FM), open]);
  const template = (A: object) => ({
    Parameters: { Stage: { Type: 'String', AllowedValues: ['prod', 'test'] } },
    Conditions: { Guarded },
    Resources: { A },
  });
  for (const A of [fenced, unfenced]) {
    const [found] = broken(asked(template(A), granted()), 'call-intended');
    expect(found).toMatch(/^A may not bedrock:InvokeModel on \S+ where condition 'Guarded'/);
  }
});

test('a call that depends on what is not shown is unknown', () => {
  const hidden = role([deny('bedrock:*', '*', { StringEquals: { 'aws:PrincipalTag/team': 'x' } })], {
    ManagedPolicyArns: ['arn:aws:iam::aws:policy/SomethingNew'],
  });
  expect(outcomesOf({ A: hidden }, granted())[1]).toEqual(['call-intended', expect.any(Unknown), 'App/Claude']);
});

test('what only deployment knows of a model makes it unknown', () => {
  const terms = granted({ questions: [], intended: [], hidden: 'the role is imported' });
  expect(outcomesOf({ A }, terms)).toEqual([['run-by-granted', new Unknown('the role is imported'), 'App/Claude']]);
});

test('a role that the files do not hold makes it unknown, and stops nothing else', () => {
  const question = calls.exceptBy('Elsewhere/Role');
  const terms = granted({ questions: [{ name: 'run-by-granted', question }] });
  expect(outcomesOf({ A }, terms)).toEqual([['run-by-granted', expect.any(Unknown), 'App/Claude']]);
});
