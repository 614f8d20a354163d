import { findingsIn } from '../../../judged';
import { allow, found, LATE, RUN, trusting } from './resources';

const RULE = 'ZTA-IAM-032';
const HOST = 'token.actions.githubusercontent.com';
const AT = 'R/Properties/AssumeRolePolicyDocument/Statement/0';
const WORKFLOW = 'acme/deploy/.github/workflows/model.yml@refs/tags/v3';
const IN_PRODUCTION = 'repo:acme/models:environment:production';

const claims = (of: Readonly<Record<string, unknown>>, host = HOST) =>
  Object.fromEntries(Object.entries(of).map(([claim, value]) => [`${host}:${claim}`, value]));
const by = (condition: object, statement = RUN, host = HOST) =>
  trusting(
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${host}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: condition,
    },
    [statement],
  );
const NO_PROPOSAL = { StringNotLike: claims({ ref: 'refs/pull/*' }) };

test.each([
  ['an environment', { StringEquals: claims({ sub: IN_PRODUCTION }) }, /a proposed change or a workflow .* gets in/],
  [
    'no proposals',
    { StringEquals: claims({ sub: IN_PRODUCTION }), ...NO_PROPOSAL },
    /, a workflow that nobody has named/,
  ],
  [
    'other refs that are refused',
    {
      StringEquals: claims({ sub: IN_PRODUCTION, job_workflow_ref: WORKFLOW }),
      StringNotLike: claims({ ref: 'refs/tags/*' }),
    },
    /, a proposed change gets in/,
  ],
  [
    'a pattern of workflows',
    {
      StringEquals: claims({ sub: IN_PRODUCTION }),
      StringLike: claims({ job_workflow_ref: 'acme/*' }),
      ...NO_PROPOSAL,
    },
    /, a workflow that nobody has named/,
  ],
])('%s', (_what, condition, told) => {
  const messages = findingsIn(by(condition)).flatMap(({ rule, message }) => (rule === RULE ? message : []));
  expect(messages).toEqual([expect.stringMatching(told)]);
  expect(found(RULE, by(condition))).toEqual([`fail ${AT}`]);
});

test.each([
  [
    'workflow and ref',
    by({ StringEquals: claims({ sub: IN_PRODUCTION, job_workflow_ref: WORKFLOW }), ...NO_PROPOSAL }),
  ],
  ['a branch in the subject', by({ StringEquals: claims({ sub: 'repo:acme/models:ref:refs/heads/main' }) })],
  ['a branch beside it', by({ StringEquals: claims({ sub: IN_PRODUCTION, ref: 'refs/heads/main' }) })],
  [
    'a workflow in the subject',
    by({ StringEquals: claims({ sub: `repo:acme/models:job_workflow_ref:${WORKFLOW}` }), ...NO_PROPOSAL }),
  ],
  ['a pattern of subjects, of which another rule tells', by({ StringLike: claims({ sub: 'repo:acme/models:*' }) })],
  [
    'another issuer',
    by(
      { StringEquals: claims({ sub: 'project_path:acme/models:ref_type:branch:ref:main' }, 'gitlab.com') },
      RUN,
      'gitlab.com',
    ),
  ],
  ['what has nothing to do with AI', by({ StringEquals: claims({ sub: IN_PRODUCTION }) }, allow('s3:PutObject'))],
])('%s', (_what, tree) => {
  expect(found(RULE, tree)).toEqual([]);
});

test('a workflow that only deployment names', () => {
  const condition = { StringEquals: claims({ sub: IN_PRODUCTION, job_workflow_ref: LATE }), ...NO_PROPOSAL };
  expect(found(RULE, by(condition))).toEqual([`unknown ${AT}`]);
});
