import { and, type Formula, not } from '../../../lib/access/formula';
import { free, matches } from '../../../lib/access/prove/ask-request';
import { solvedAlike } from '../../../lib/access/prove/solved-alike';
import type { Answer } from '../../../lib/access/solve';

const like = (glob: string) => matches('resource', { glob, ignoreCase: false, arn: false }, new Map());
const unseen = (name: string) => free(name, `'${name}' is not shown`);
const found = (answer: Answer) =>
  answer.outcome === 'satisfiable' ? [answer.values.get('resource'), [...answer.free]] : answer.outcome;

function solving(...formulas: readonly Formula[]) {
  const hints = { get: (variable: string) => (variable === 'resource' ? ['arn:a', 'arn:b'] : undefined) };
  return formulas.map((formula) => found(solvedAlike(formula, { hints })));
}

test('what is found of one caller is found of another, whose own policy is not shown', () => {
  expect(solving(and([unseen('a'), like('arn:*')]), and([unseen('b'), like('arn:*')]))).toEqual([
    ['arn:a', [['a', true]]],
    ['arn:a', [['b', true]]],
  ]);
});

test('a request that was found before is none where it does not fit', () => {
  const [, other, none, denied] = solving(
    and([unseen('a'), like('arn:*')]),
    and([unseen('b'), like('arn:*'), not(like('arn:a'))]),
    and([unseen('c'), like('arn:*'), not(like('*'))]),
    and([not(unseen('d')), like('arn:*')]),
  );
  expect(other).toEqual(['arn:b', [['b', true]]]);
  expect(none).toBe('unsatisfiable');
  expect(denied).toEqual(['arn:a', [['d', false]]]);
});
