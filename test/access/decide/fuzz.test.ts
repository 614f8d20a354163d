import { decide } from '../../../lib/access/decide';
import type { Request } from '../../../lib/access/model';
import { answer, type Verdict } from './independent/evaluator';
import { ACTIONS, context, Dice, scene, seeded, target } from './random';
import { callerOf, filesOf, type Scene } from './scene';

const SEED = Number(process.env['ACCESS_FUZZ_SEED'] ?? 20261128);
const PAIRS = Number(process.env['ACCESS_FUZZ_PAIRS'] ?? 100_000);
const REQUESTS = 20;
/** How often coins are thrown for a request at least, and at most where a reading is still looked for. */
const THROWS = { least: 3, most: 300 };

/** Verdicts that readings of the documentation lead to; one where there is nothing to doubt. */
function readings(
  drawn: Scene,
  { action, resource, context: held }: Request,
  dice: Dice,
  outcome: string,
): Set<Verdict> {
  let thrown = false;
  const verdicts = new Set<Verdict>();
  const read = (coin: () => boolean) => {
    const doubt = () => {
      thrown = true;
      return coin();
    };
    verdicts.add(answer(drawn, action, resource, held, doubt));
  };
  read(() => true);
  if (!thrown) return verdicts;
  read(() => false);
  for (let i = 0; i < THROWS.least; i++) read(() => dice.chance(0.5));
  for (let i = 0; i < THROWS.most && disagreement(outcome, verdicts) !== undefined; i++) read(() => dice.chance(0.5));
  return verdicts;
}

/** What the evaluators disagree about, or nothing. */
function disagreement(outcome: string, verdicts: Set<Verdict>): string | undefined {
  const all = [...verdicts];
  if (outcome === 'unknown')
    return verdicts.has('allowed') && verdicts.size > 1 ? undefined : `unknown, and never ${all}`;
  // Without a right, it does not matter whether a doubtful denial applies.
  const fine =
    outcome === 'implicitly denied' ? !verdicts.has('allowed') && verdicts.has(outcome) : all.join() === outcome;
  return fine ? undefined : `${outcome}, and not ${all}`;
}

test(`an evaluator that shares no code comes to the same decisions, seed ${SEED}`, () => {
  const dice = new Dice(seeded(SEED));
  const outcomes: Record<string, number> = {};
  const differences: unknown[] = [];
  for (let pair = 0; pair < PAIRS && differences.length < 3; pair += REQUESTS) {
    const drawn = scene(dice);
    const access = filesOf(drawn);
    for (let i = 0; i < REQUESTS; i++) {
      const asked = {
        caller: callerOf(drawn),
        action: dice.one(ACTIONS[drawn.target]),
        resource: target(dice, drawn.target),
        context: context(dice),
      };
      const { outcome } = decide(access, asked);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      const difference = disagreement(outcome, readings(drawn, asked, dice, outcome));
      if (difference !== undefined) differences.push({ difference, drawn, asked });
    }
  }
  expect(JSON.stringify(differences, null, 1)).toBe('[]');
  // Each outcome must be met often, else the scenes prove little.
  for (const outcome of ['allowed', 'explicitly denied', 'implicitly denied', 'unknown']) {
    expect([outcome, (outcomes[outcome] ?? 0) / PAIRS > 0.005]).toEqual([outcome, true]);
  }
});
