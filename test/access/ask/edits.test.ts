import { compare } from '../../../lib/access/ask';
import { decide } from '../../../lib/access/decide';
import type { Access } from '../../../lib/access/model';
import { Dice, seeded } from '../decide/random';
import { ALL_ACTIONS, ALL_RESOURCES, Universe } from '../prove/universe';

const ROUNDS = Number(process.env['ACCESS_ROUNDS'] ?? 20);
const SEED = Number(process.env['ACCESS_SEED'] ?? 1);

/** Whether each request is allowed; nothing where that is unknown of one. */
function allowed(universe: Universe, access: Access): readonly boolean[] | undefined {
  const outcomes = [...universe.requests(ALL_ACTIONS, ALL_RESOURCES)].map((request) => decide(access, request).outcome);
  return outcomes.includes('unknown') ? undefined : outcomes.map((outcome) => outcome === 'allowed');
}

function kindOf(more: boolean, less: boolean) {
  if (more) return less ? 'both' : 'broadened';
  return less ? 'narrowed' : 'same';
}

test(`a comparison says what going through all requests says, of ${ROUNDS} edits from seed ${SEED}`, () => {
  const seen = { broadened: 0, narrowed: 0, both: 0, same: 0 };
  for (let seed = SEED; seed < SEED + ROUNDS; seed++) {
    const universe = new Universe(new Dice(seeded(seed)));
    const edited = universe.edited();
    const [before, after] = [allowed(universe, universe.access), allowed(universe, edited)];
    if (before === undefined || after === undefined) continue;
    const more = after.some((one, i) => one && !before[i]);
    const less = before.some((one, i) => one && !after[i]);
    const { added, removed, unknown } = compare(
      [{ access: universe.access, when: [] }],
      [{ access: edited, when: [] }],
    );
    expect({ seed, more: added.length > 0, less: removed.length > 0, unknown }).toEqual({
      seed,
      more,
      less,
      unknown: [],
    });
    for (const { request } of added) {
      expect([decide(universe.access, request).outcome, decide(edited, request).outcome]).toEqual([
        expect.stringMatching(/denied/),
        'allowed',
      ]);
    }
    seen[kindOf(more, less)]++;
  }
  // Nothing is tried where an answer never comes.
  expect(Math.min(seen.broadened + seen.both, seen.narrowed + seen.both, seen.same)).toBeGreaterThan(0);
});
