import fc from 'fast-check';
import { checkCertificate } from '../../../lib/access/certify';
import { and, type Formula } from '../../../lib/access/formula';
import { type Certificate, solve } from '../../../lib/access/solve';
import { atoms, formulasOver, isTrueOfOne, within } from '../solve/brute-force';

const SEED = 20261129;
const RUNS = Number(process.env['ACCESS_RUNS'] ?? 600);

const certificateOf = (formula: Formula): Certificate | undefined => {
  const answer = solve(formula);
  return answer.outcome === 'unsatisfiable' ? answer.certificate : undefined;
};

/** The certificate with one thing of it changed, in each way. */
function* tampered({ atoms: count, lemmas, learned }: Certificate): Generator<Certificate> {
  yield { atoms: count + 1, lemmas, learned };
  for (const [i, lemma] of lemmas.entries()) {
    yield { atoms: count, lemmas: lemmas.toSpliced(i, 1), learned };
    for (const [k] of lemma.entries()) yield { atoms: count, lemmas: lemmas.with(i, lemma.toSpliced(k, 1)), learned };
    for (const [k, literal] of lemma.entries()) {
      yield { atoms: count, lemmas: lemmas.with(i, lemma.with(k, -literal)), learned };
    }
  }
}

test(`every answer that there is no request comes with a certificate that is accepted (seed ${SEED})`, () => {
  let lemmas = 0;
  fc.assert(
    fc.property(formulasOver(atoms), fc.boolean(), (asked, bounded) => {
      const formula = bounded ? and([asked, within(asked)]) : asked;
      const certificate = certificateOf(formula);
      if (certificate === undefined) return;
      lemmas += certificate.lemmas.length;
      expect(checkCertificate(formula, certificate)).toBe(true);
    }),
    { seed: SEED, numRuns: RUNS },
  );
  expect(lemmas).toBeGreaterThan(RUNS / 10);
});

test(`no certificate, of this or of another formula, shows that there is no request where there is one (seed ${SEED})`, () => {
  const certificates: Certificate[] = [];
  let refused = 0;
  fc.assert(
    fc.property(formulasOver(atoms), (formula) => {
      const certificate = certificateOf(formula);
      if (certificate !== undefined) certificates.push(certificate, ...tampered(certificate));
      if (!isTrueOfOne(formula)) return;
      for (const one of certificates.slice(-40)) {
        refused += 1;
        expect(checkCertificate(formula, one)).not.toBe(true);
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
  expect(refused).toBeGreaterThan(RUNS);
});

test(`what a certificate needs cannot be left out (seed ${SEED})`, () => {
  let refused = 0;
  let all = 0;
  fc.assert(
    fc.property(formulasOver(atoms), (formula) => {
      const certificate = certificateOf(formula);
      if (certificate === undefined || certificate.lemmas.length === 0) return;
      for (const one of tampered(certificate)) {
        all += 1;
        if (checkCertificate(formula, one) !== true) refused += 1;
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
  // Some lemmas are needed only in the way that the solver went.
  expect(refused / all).toBeGreaterThan(0.9);
});
