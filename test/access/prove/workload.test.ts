import { compare } from '../../../lib/access/ask';
import { decide } from '../../../lib/access/decide';
import { prove } from '../../../lib/access/prove';
import { type Asked, type Change, workload } from './workload';

const way = (access: Asked['access']) => [{ access, when: [] }];
const proved = ({ access, question }: Asked) => prove(way(access), question);
const compared = ({ before, after }: Change) => compare(way(before), way(after));

const SIZES = [10, 30, 100, 300] as const;
const SEEDS = [1, 2, 3, 4, 5] as const;

describe.each(SIZES)('with %i statements', (size) => {
  test.each(SEEDS)('each question of seed %i is decided, and rightly', (seed) => {
    const asked = workload(seed, size);
    expect(proved(asked.guardProof)).toMatchObject({ outcome: 'proved' });
    const hole = proved(asked.guardHole);
    expect(hole).toMatchObject({ outcome: 'refuted' });
    if (hole.counterexample)
      expect(decide(asked.guardHole.access, hole.counterexample.request).outcome).toBe('allowed');
    expect(compared(asked.subset)).toMatchObject({ outcome: 'no-new-access', unknown: [] });
    const more = compared(asked.noNewAccess);
    expect(more.unknown).toEqual([]);
    for (const { request } of more.added) {
      expect(decide(asked.noNewAccess.before, request).outcome).toMatch(/denied/);
      expect(decide(asked.noNewAccess.after, request).outcome).toBe('allowed');
    }
  });
});
