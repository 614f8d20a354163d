import fc from 'fast-check';
import { and, atom, atomsOf, evaluate, type Formula, not, or, type Pattern, TRUE } from '../../../lib/access/formula';
import type { Scope } from '../../../lib/access/prove/scope';
import { withinScope } from '../../../lib/access/prove/within-scope';
import { isLike, patterns } from '../solve/brute-force';

/** Some take it for a large K, and AWS does not. */
const KELVIN = 's3:\u212a';
const ACTIONS = ['s3:a', 'S3:A', 's3:ab', 'kms:a', 's3:*', 's3:é', 's3:k'];
const RESOURCES = ['*', 'arn:aws:s3:::a', 'arn:aws:s3:::a/b', 'arn:aws:s3:::A', 'arn:aws:kms:r:1:a', 'a', '?'];

const like = (variable: string, pattern: Pattern): Formula => atom({ kind: 'match', variable, pattern });
const ofAction = (glob: string, ignoreCase = true): Formula => like('action', { glob, ignoreCase, arn: false });
const ofResource = (glob: string, arn = false): Formula => like('resource', { glob, ignoreCase: false, arn });
const scope = (actions: readonly string[], resources?: readonly string[]): Scope => ({
  actions,
  resources,
  principals: undefined,
  excepted: [],
});

const actionGlobs = fc.constantFrom('s3:a', 'S3:*', 's3:?b', '*', 'kms:*', '*:a', 's3:\\*', 's3:É', 's3:k', KELVIN);
const resourceGlobs = fc.constantFrom(
  'arn:aws:s3:::a',
  'arn:aws:s3:::a/*',
  'arn:*:kms:*:*:a',
  '\\*',
  '\\?',
  'a',
  '*',
  'arn:aws:s3:::?',
);
const atoms = fc.oneof(
  fc.tuple(actionGlobs, fc.boolean()).map(([glob, ignoreCase]) => ofAction(glob, ignoreCase)),
  fc.tuple(resourceGlobs, fc.boolean()).map(([glob, arn]) => ofResource(glob, arn)),
  patterns.map((pattern) => like('resource', pattern)),
  fc.constant(atom({ kind: 'present', variable: 'aws:sourcevpce' })),
);
const { formula: formulas } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small' },
    atoms,
    tie('formula').map(not),
    fc.array(tie('formula'), { minLength: 2, maxLength: 4 }).map(and),
    fc.array(tie('formula'), { minLength: 2, maxLength: 4 }).map(or),
  ),
}));
const scopes = fc
  .tuple(
    fc.array(actionGlobs, { minLength: 1, maxLength: 3 }),
    fc.option(fc.array(resourceGlobs, { minLength: 1, maxLength: 3 })),
  )
  .map(([actions, resources]) => scope(actions, resources ?? undefined));

/** Whether a formula holds of a request that comes through no endpoint. */
const holds = (formula: Formula, request: { readonly action: string; readonly resource: string }): boolean =>
  evaluate(
    formula,
    (one) => one.kind === 'match' && isLike(one.pattern, one.variable === 'action' ? request.action : request.resource),
  );

const isAsked = ({ actions, resources }: Scope, request: { readonly action: string; readonly resource: string }) =>
  holds(or(actions.map((glob) => ofAction(glob))), request) &&
  (resources === undefined || holds(or(resources.map((glob) => ofResource(glob))), request));

test('of every request that is asked about it says the same, and mostly with fewer atoms', () => {
  const asked = { requests: 0, fewer: 0 };
  fc.assert(
    fc.property(formulas, scopes, (formula, about) => {
      const within = withinScope(formula, about);
      if (atomsOf(within).length < atomsOf(formula).length) asked.fewer++;
      for (const action of ACTIONS) {
        for (const resource of RESOURCES) {
          if (!isAsked(about, { action, resource })) continue;
          asked.requests++;
          expect(holds(within, { action, resource })).toBe(holds(formula, { action, resource }));
        }
      }
    }),
    { seed: 20261129, numRuns: Number(process.env['ACCESS_RUNS'] ?? 2000) },
  );
  expect(asked.requests).toBeGreaterThan(1000);
  expect(asked.fewer).toBeGreaterThan(500);
});

test('of what is not asked about nothing is left', () => {
  const policy = or([
    and([or([ofAction('s3:Get*'), ofAction('s3:DeleteObject')]), ofResource('arn:aws:s3:::logs/*')]),
    and([ofAction('kms:*'), ofResource('arn:aws:kms:*:*:key/*')]),
    and([not(ofAction('s3:*')), ofResource('*')]),
  ]);
  const about = scope(['s3:DeleteObject'], ['arn:aws:s3:::logs/AWSLogs/*']);
  expect(withinScope(policy, about)).toBe(TRUE);
});

test('where anything is asked about, nothing is left out', () => {
  const policy = and([ofAction('s3:*'), ofResource('arn:aws:s3:::logs')]);
  expect(withinScope(policy, scope(['*']))).toBe(policy);
});
