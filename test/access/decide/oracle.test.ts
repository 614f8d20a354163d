import { type Decision, decide, type Outcome } from '../../../lib/access/decide';
import type { Request } from '../../../lib/access/model';
import { decide as simulate } from '../../oracle';
import { SESSION } from './built';
import { EXCEPTIONS, exceptionFor, witnessOf } from './oracle-exceptions';
import { question, supported } from './oracle-question';
import { ACTIONS, context, Dice, scene, seeded, target } from './random';
import { callerOf, filesOf, type Scene } from './scene';

const SEED = Number(process.env['ACCESS_ORACLE_SEED'] ?? 4711);
const PAIRS = Number(process.env['ACCESS_ORACLE_PAIRS'] ?? 300);

const AT_ONCE = 300;

const WORDS = {
  Allowed: 'allowed',
  ExplicitlyDenied: 'explicitly denied',
  ImplicitlyDenied: 'implicitly denied',
} as const;

/** A scene that the simulator takes, and a request; a `*` in a request is a pattern to it, and a name to us. */
function draw(dice: Dice): readonly [Scene, Request] {
  const drawn = supported(scene(dice));
  const resource = target(dice, drawn.target);
  if (resource.includes('*')) return draw(dice);
  return [
    drawn,
    { caller: callerOf(drawn), action: dice.one(ACTIONS[drawn.target]), resource, context: context(dice) },
  ];
}

/** It has a minute for each call. */
function simulated(pairs: readonly (readonly [Scene, Request])[]) {
  const calls = Array.from({ length: Math.ceil(pairs.length / AT_ONCE) }, (_, i) =>
    pairs.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );
  return calls.flatMap((some) => simulate(some.map(([drawn, asked]) => question(drawn, asked))));
}

/** What became of one comparison: agreement, a doubt of ours, or the name of an exception; nothing where it is not understood. */
function understood(drawn: Scene, { outcome, trace }: Decision, answer: Outcome): string | undefined {
  if (outcome === answer) return 'agreed';
  if (outcome === 'unknown') return 'unknown';
  // Without a right, it does not matter whether a doubtful denial applies.
  const doubtful = trace.some(({ result, statement }) => result === 'unknown' && statement?.effect === 'Deny');
  if (outcome === 'implicitly denied' && answer === 'explicitly denied' && doubtful) return 'unknown';
  return exceptionFor(drawn);
}

test(`the oracle comes to the same decisions but for exceptions that are understood, seed ${SEED}`, () => {
  const dice = new Dice(seeded(SEED));
  const pairs = Array.from({ length: PAIRS }, () => draw(dice));
  const theirs = simulated(pairs);
  const counts = new Map<string, number>();
  const differences = pairs.flatMap(([drawn, asked], i) => {
    const answer = WORDS[theirs[i] ?? 'Allowed'];
    const ours = decide(filesOf(drawn), asked);
    const why = understood(drawn, ours, answer);
    counts.set(why ?? '', (counts.get(why ?? '') ?? 0) + 1);
    return why === undefined ? [{ ours: ours.outcome, because: ours.because, theirs: answer, drawn, asked }] : [];
  });
  expect(JSON.stringify(differences.slice(0, 3), null, 1)).toBe('[]');
  // Exceptions and doubts must stay exceptions.
  expect((counts.get('agreed') ?? 0) / PAIRS).toBeGreaterThan(0.85);
});

test.each(EXCEPTIONS.map((exception) => [exception.name, exception] as const))('exception: %s', (_name, exception) => {
  const [access, asked] = witnessOf(exception);
  const [answer = 'Allowed'] = simulate([
    {
      principal: SESSION,
      action: asked.action,
      resource: asked.resource,
      context: exception.held ?? {},
      identity: [{ Statement: [...exception.witness] }],
    },
  ]);
  expect([decide(access, asked).outcome, WORDS[answer]]).toEqual([exception.ours, exception.theirs]);
});
