import { compareAccess } from '../../../lib';
import type { GoogleAccess } from '../../../lib/access/model';
import { type Asked, googleAllows } from './google-semantics';
import { ASKERS, accessWith, CONTEXTS, Dice, PERMISSIONS, randomWorld, TREE } from './random-worlds';

/** The same files after somebody has changed one policy. */
function changed(dice: Dice, before: GoogleAccess): GoogleAccess {
  const other = randomWorld(dice);
  const without = <T>(list: readonly T[]): readonly T[] => list.slice(1);
  return dice.of([
    { ...before, bindings: [...before.bindings, ...other.bindings.slice(0, 1).map(moved)] },
    { ...before, bindings: without(before.bindings) },
    { ...before, denials: without(before.denials) },
    { ...before, denials: [...before.denials, ...other.denials.slice(0, 1).map(moved)] },
    { ...before, boundaries: without(before.boundaries) },
    before,
  ]);
}

const moved = <T extends { readonly place: object }>(one: T): T => ({
  ...one,
  place: { ...one.place, resource: 'changed' },
});

/** Some of what requests can carry: all of it takes too long. */
const SOME = CONTEXTS.filter((_, i) => i % 5 === 0);

function* everything(): Generator<Asked> {
  for (const asker of ASKERS) {
    for (const resource of Object.keys(TREE)) {
      for (const permission of PERMISSIONS) {
        for (const context of SOME) yield { asker, resource, permission, context };
      }
    }
  }
}

function isNew(before: GoogleAccess, after: GoogleAccess): boolean {
  for (const asked of everything()) if (googleAllows(after, asked) && !googleAllows(before, asked)) return true;
  return false;
}

test('says that a change allows nothing new exactly where it does not', () => {
  const dice = new Dice(11);
  const counted = { 'new-access': 0, 'no-new-access': 0, unknown: 0 };
  for (let i = 0; i < 24; i++) {
    const before = randomWorld(dice);
    const after = changed(dice, before);
    const [one, other] = [before, after].map((google) => [{ access: accessWith(google), when: [] }]);
    const { outcome, added } = compareAccess(one ?? [], other ?? []);
    counted[outcome]++;
    const told = () => JSON.stringify({ outcome, added, before, after });
    if (outcome === 'no-new-access' && isNew(before, after)) throw new Error(told());
    if (outcome === 'new-access' && !isNew(before, after)) throw new Error(told());
  }
  expect(counted['new-access']).toBeGreaterThan(2);
  expect(counted['no-new-access']).toBeGreaterThan(4);
});
