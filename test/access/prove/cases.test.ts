import { decide, holds } from '../../../lib/access/decide';
import { prove } from '../../../lib/access/prove';
import { CASES } from './cases';

const EXPECTED = { P: 'proved', R: 'refuted', U: 'unknown', V: 'proved' } as const;

test.each(CASES.map(([what, access, question, expected]) => ({ what, access, question, expected })))(
  '$what',
  ({ access, question, expected }) => {
    const proof = prove([{ access, when: [] }], question);
    expect({ outcome: proof.outcome, why: proof.why }).toEqual({
      outcome: EXPECTED[expected],
      why: expected === 'U' ? expect.any(String) : undefined,
    });
    if (expected === 'V') expect(proof.vacuous).toBe(true);
    if (expected === 'P' && question.conditions.length > 0) expect(proof.vacuous).toBe(false);
    const { request } = proof.counterexample ?? {};
    if (request === undefined) return;
    expect(decide(access, request).outcome).toBe('allowed');
    const fine = question.conditions.map((condition) => holds(condition, '2012-10-17', request, access).truth);
    expect(fine.length === 0 || fine.includes(false)).toBe(true);
  },
);
