import { checkCertificate } from '../../../lib/access/certify';
import { decide } from '../../../lib/access/decide';
import { noRequest, prove } from '../../../lib/access/prove';
import { Dice, seeded } from '../decide/random';
import { ACTIONS, bruteForce, RESOURCES, Universe } from './universe';

const ROUNDS = Number(process.env['ACCESS_ROUNDS'] ?? 150);
const SEED = Number(process.env['ACCESS_SEED'] ?? 1);

test(`the prover says what going through all requests says, in ${ROUNDS} small worlds from seed ${SEED}`, () => {
  const outcomes = { proved: 0, refuted: 0, unknown: 0 };
  for (let seed = SEED; seed < SEED + ROUNDS; seed++) {
    const universe = new Universe(new Dice(seeded(seed)));
    const asked = noRequest({ action: ACTIONS, resource: RESOURCES });
    const question = universe.condition ? asked.unless(universe.condition) : asked.byAnyone();
    const proof = prove([{ access: universe.access, when: [] }], question);
    const expected = bruteForce(universe, question.conditions);
    outcomes[expected]++;
    expect({ seed, outcome: proof.outcome, why: proof.why }).toEqual({
      seed,
      outcome: expected,
      why: expected === 'unknown' ? expect.any(String) : undefined,
    });
    for (const { formula, certificate } of proof.certificates) {
      expect(checkCertificate(formula, certificate)).toBe(true);
    }
    if (proof.counterexample) expect(decide(universe.access, proof.counterexample.request).outcome).toBe('allowed');
  }
  // Nothing is tried where one of the outcomes never comes.
  expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(0);
});
