import { answer } from '../../../lib/access/answer';
import { noRequest } from '../../../lib/access/prove';
import { accessOf } from '../../../lib/cloudformation/access';
import { awsTemplates } from '../../../lib/terraform';
import { asPlan } from '../../seeded-google/as-plan';
import { configuration, plan } from '../reading';

type Blocks = Parameters<typeof asPlan>[0];

const TRUST = JSON.stringify({
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});
const allows = (action: string) => JSON.stringify({ Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] });
const ROLE = { aws_iam_role: { adjuster: { name: 'adjuster', assume_role_policy: TRUST } } };
const OF_ROLE = { role: '${aws_iam_role.adjuster.name}' };
const QUESTION = noRequest({ action: 'bedrock:InvokeModel' }).byAnyone();

const asked = (read: Parameters<typeof awsTemplates>[0]) => answer(accessOf(awsTemplates(read)), QUESTION);
const written = (resource: Blocks) => asked(configuration({ resource }));

const GRANTS: readonly (readonly [how: string, blocks: (action: string) => Blocks])[] = [
  [
    'embedded',
    (action) => ({ ...ROLE, aws_iam_role_policy: { p: { ...OF_ROLE, name: 'p', policy: allows(action) } } }),
  ],
  [
    'inline',
    (action) => ({
      aws_iam_role: {
        adjuster: { name: 'a', assume_role_policy: TRUST, inline_policy: [{ name: 'p', policy: allows(action) }] },
      },
    }),
  ],
  [
    'attached',
    (action) => ({
      ...ROLE,
      aws_iam_policy: { p: { name: 'p', policy: allows(action) } },
      aws_iam_role_policy_attachment: { a: { ...OF_ROLE, policy_arn: '${aws_iam_policy.p.arn}' } },
    }),
  ],
  [
    'attached from the side of the policy',
    (action) => ({
      ...ROLE,
      aws_iam_policy: { p: { name: 'p', policy: allows(action) } },
      aws_iam_policy_attachment: {
        a: { name: 'a', policy_arn: '${aws_iam_policy.p.arn}', roles: ['${aws_iam_role.adjuster.name}'] },
      },
    }),
  ],
  [
    'given to a group of users',
    (action) => ({
      aws_iam_user: { u: { name: 'u' } },
      aws_iam_group: { g: { name: 'g' } },
      aws_iam_group_policy: { p: { name: 'p', group: '${aws_iam_group.g.name}', policy: allows(action) } },
      aws_iam_user_group_membership: { m: { user: '${aws_iam_user.u.name}', groups: ['${aws_iam_group.g.name}'] } },
    }),
  ],
];

test.each(GRANTS)('a right that is %s is found, and its twin is proved', (_how, blocks) => {
  const refuted = written(blocks('bedrock:InvokeModel'));
  expect(refuted.outcome).toBe('refuted');
  expect(refuted.counterexample?.allowedBy.map(({ place }) => place.resource)).toEqual([
    expect.stringMatching(/^aws_iam_/),
  ]);
  expect(written(blocks('bedrock:GetGuardrail')).outcome).toBe('proved');
});

test.each(GRANTS.slice(0, 2))('a right that is %s is found in a plan, and its twin is proved', (_how, blocks) => {
  expect(asked(plan(asPlan(blocks('bedrock:InvokeModel')))).outcome).toBe('refuted');
  expect(asked(plan(asPlan(blocks('bedrock:GetGuardrail')))).outcome).not.toBe('refuted');
});

test.each<[string, Blocks]>([
  [
    'a policy that is not shown is attached',
    { ...ROLE, aws_iam_role_policy_attachment: { a: { ...OF_ROLE, policy_arn: 'arn:aws:iam::aws:policy/Unheard' } } },
  ],
  [
    'a policy is made from a variable',
    { ...ROLE, aws_iam_role_policy: { p: { ...OF_ROLE, policy: '${var.policy}' } } },
  ],
  [
    'a type that may give access is not read',
    { ...ROLE, aws_glue_resource_policy: { p: { policy: allows('glue:*') } } },
  ],
  [
    'something is attached to what the files do not hold',
    {
      ...ROLE,
      aws_iam_policy_attachment: { a: { policy_arn: 'arn:aws:iam::aws:policy/Unheard', roles: ['adjuster'] } },
    },
  ],
])('nothing is proved where %s', (_what, blocks) => {
  expect(written(blocks).outcome).toBe('unknown');
});

test('nothing is proved past a module that the files do not hold', () => {
  const read = configuration({ resource: ROLE, module: { models: { source: 'acme/models/aws' } } });
  expect(asked(read).outcome).toBe('unknown');
});
