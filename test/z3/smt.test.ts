import { and, type Formula, not, or } from '../../lib/access/formula';
import { all, free, inBlock, like, present, some, within } from '../access/solve/asked';
import { smtOf } from './smt';

/** What is asserted in the end, with everything by its name put in its place. */
function asserted(formula: Formula): string | undefined {
  const lines = smtOf(formula)?.split('\n') ?? [];
  const named = new Map(
    lines.flatMap((line) =>
      [...line.matchAll(/^\(define-fun (\S+) \(\) Bool (.*)\)$/g)].map(([, name, text]) => [name, text] as const),
    ),
  );
  const filled = (text: string): string => text.replace(/\bf\d+\b/g, (name) => filled(named.get(name) ?? name));
  const [, root] = /^\(assert (.*)\)$/m.exec(lines.join('\n')) ?? [];
  return root && filled(root);
}

const ANY = '(re.* (re.range " " "~"))';

test.each([
  ['what is spelled out', like('k', 'a\\*b'), '(and v0p (= v0 "a*b"))'],
  ['a pattern', like('k', 'ab*'), `(and v0p (str.in_re v0 (re.++ (str.to_re "ab") ${ANY})))`],
  ['one character', like('k', '?'), '(and v0p (str.in_re v0 (re.range " " "~")))'],
  ['what is there', present('k'), 'v0p'],
  ['what is there, or what is not known', or([present('k'), not(free('f'))]), '(or v0p (not free0))'],
  ['numbers', within('k', '[1,2.5)'), '(and v0p (= v0k 1) (>= v0 1.0) (< v0 2.5))'],
  ['blocks', inBlock('k', '0.0.1.0/24'), '(and v0p (and (= v0k 4) (>= v0 256) (<= v0 511)))'],
  ['some of several', some('k', ['a']), '(or false (and v0s0u (or false (= v0s0 "a"))))'],
  ['all of several', all('k', ['a'], true), '(and true (or (not v0s0u) (not (or false (= v0s0 "a")))))'],
  ['quotes', like('k', '"'), '(and v0p (= v0 """"))'],
])('%s', (_what, formula, expected) => {
  expect(asserted(formula)).toBe(expected);
});

test('cases are told apart where one pattern does', () => {
  const anyCase = like('k', 'A?', { ignoreCase: true });
  expect(asserted(anyCase)).toContain('(str.to_re "a")');
  expect(asserted(and([anyCase, like('k', 'A*')]))).toContain('(re.union (str.to_re "a") (str.to_re "A"))');
});

test('wildcards in parts of an ARN stand for no colon', () => {
  const text = asserted(like('k', 'arn:*:s3:::?', { arn: true })) ?? '';
  expect(text).toContain(
    '(re.++ (str.to_re "arn:") (re.* (re.union (re.range " " "9") (re.range ";" "~"))) (str.to_re ":s3:::") (re.range " " "~"))',
  );
});

test('what cannot be written exactly is not written', () => {
  expect(smtOf(and([like('k', 'a*'), within('k', '[1,2]')]))).toBeUndefined();
  expect(smtOf(like('k', 'ä'))).toBeUndefined();
});
