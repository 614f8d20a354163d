import { checkCertificate } from '../../../lib/access/certify';
import { and, FALSE, type Formula, not, or, TRUE } from '../../../lib/access/formula';
import { type Certificate, solve } from '../../../lib/access/solve';
import { free, like } from '../solve/asked';

const [a, b] = [like('k', 'a'), like('k', 'b')];
const empty: Certificate = { atoms: 0, lemmas: [], learned: [] };

/** All ways to choose from three things, which need a step that is learned. */
const [x, y, z] = [free('x'), free('y'), free('z')];
const every = and(
  [x, not(x)].flatMap((one) => [y, not(y)].flatMap((two) => [z, not(z)].map((three) => or([one, two, three])))),
);

const certificateOf = (formula: Formula): Certificate => {
  const answer = solve(formula);
  if (answer.outcome !== 'unsatisfiable') throw new Error(answer.outcome);
  return answer.certificate;
};

test('what is never true needs no step', () => {
  expect(checkCertificate(FALSE, certificateOf(FALSE))).toBe(true);
  expect(checkCertificate(TRUE, empty)).toBe('the clauses do not contradict each other');
});

test('a lemma is proved once more', () => {
  const formula = and([a, b]);
  expect(checkCertificate(formula, certificateOf(formula))).toBe(true);
  expect(checkCertificate(formula, { ...empty, atoms: 2, lemmas: [[-1, -2]] })).toBe(true);
  expect(checkCertificate(formula, { ...empty, atoms: 2 })).toBe('the clauses do not contradict each other');
  expect(checkCertificate(formula, { ...empty, atoms: 2, lemmas: [[-1]] })).toBe(
    'the lemma -1 does not hold of every value',
  );
  expect(checkCertificate(formula, { ...empty, atoms: 2, lemmas: [[1, 2]] })).toBe(
    'the lemma 1 2 does not hold of every value',
  );
  expect(checkCertificate(formula, { ...empty, atoms: 2, lemmas: [[]] })).toBe('the lemma  is not about one variable');
});

test('a lemma is about one variable, and no junction and nothing free', () => {
  const formula = or([and([a, like('other', 'b')]), and([free('c'), b])]);
  const refused = (lemma: number[]) => checkCertificate(formula, { atoms: 4, lemmas: [lemma], learned: [] });
  for (const lemma of [[-1, -2], [-4], [-5], [-99], [0], [Number.NaN], [0.5]]) {
    expect(refused(lemma)).toContain('is not about one variable');
  }
});

test('a clause follows, or is refused', () => {
  const certificate = certificateOf(every);
  expect(certificate.learned).not.toEqual([]);
  expect(checkCertificate(every, certificate)).toBe(true);
  expect(checkCertificate(every, { ...certificate, learned: [] })).toBe('the clauses do not contradict each other');
  expect(checkCertificate(every, { ...certificate, learned: [[1]] })).toBe(
    'the clause 1 does not follow from those before',
  );
  expect(checkCertificate(every, { ...certificate, learned: [[]] })).toBe(
    'the clause  does not follow from those before',
  );
  expect(checkCertificate(every, { ...certificate, learned: [[99]] })).toBe('the clause 99 names what is not there');
});

test('a certificate is about this formula', () => {
  expect(checkCertificate(and([a, b]), { ...empty, atoms: 3, lemmas: [[-1, -2]] })).toBe(
    'the formula has 2 atoms, and the certificate is about 3',
  );
});

test('a certificate holds nothing that is not needed', () => {
  const aside = or([and([like('other', 'c'), like('other', 'd')]), and([a, b])]);
  const { lemmas } = certificateOf(and([aside, a, b]));
  expect(lemmas).toHaveLength(1);
});

test('what takes too long to check is not accepted', () => {
  const hostile = [like('k', `*a${'?'.repeat(30)}`), like('k', `*b${'?'.repeat(30)}`)];
  expect(checkCertificate(and(hostile), { atoms: 2, lemmas: [[-1, -2]], learned: [] })).toBe(
    'the lemma -1 -2 takes too much work to check',
  );
});
