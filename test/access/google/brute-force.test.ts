import { decide, noRequest, prove } from '../../../lib/access';
import type { GoogleAccess, Request } from '../../../lib/access/model';
import type { AskedQuestion } from '../../../lib/access/prove';
import { type Asked, type Asker, googleAllows } from './google-semantics';
import { ASKERS, accessWith, CONTEXTS, Dice, PERMISSIONS, randomWorld, TREE } from './random-worlds';

const RESOURCES = Object.keys(TREE);

const requestOf = ({ asker, permission, resource, context }: Asked): Request => ({
  caller: { kind: 'member', member: asker.name, of: [...asker.is] },
  action: permission,
  resource,
  context,
});

test('decides 24,000 requests as the documentation does', () => {
  const dice = new Dice(20_261_128);
  const counted = { allowed: 0, denied: 0 };
  for (let world = 0; world < 240; world++) {
    const google = randomWorld(dice);
    for (let i = 0; i < 100; i++) {
      const asked: Asked = {
        asker: dice.of(ASKERS),
        permission: dice.of(PERMISSIONS),
        resource: dice.of(RESOURCES),
        context: dice.of(CONTEXTS),
      };
      const allowed = googleAllows(google, asked);
      const { outcome } = decide(accessWith(google), requestOf(asked));
      if ((outcome === 'allowed') !== allowed || outcome === 'unknown') {
        throw new Error(
          `${outcome}, and allowed is ${allowed}: ${JSON.stringify({ asked, is: [...asked.asker.is], google })}`,
        );
      }
      counted[allowed ? 'allowed' : 'denied']++;
    }
  }
  expect(counted.allowed).toBeGreaterThan(2_000);
  expect(counted.denied).toBeGreaterThan(2_000);
});

interface Posed {
  readonly question: AskedQuestion;
  readonly resources: readonly string[];
  readonly permissions: readonly string[];
  readonly excepted: readonly string[];
  readonly principals: readonly string[];
  readonly isFine: (context: Asked['context']) => boolean;
}

const LEVEL = 'accessPolicies/1/accessLevels/corporate';

function randomQuestion(dice: Dice): Posed {
  const permission = dice.of([...PERMISSIONS, 'storage.objects.*']);
  const resource = dice.is(0.6) ? dice.of(RESOURCES) : undefined;
  const names = ['user:alice@e.com', 'group:g1@e.com', 'domain:e.com', 'allAuthenticatedUsers'];
  const excepted = dice.is(0.4) ? dice.some(names, 2) : [];
  const principals = dice.is(0.2) ? dice.some(['user:alice@e.com', 'group:g2@e.com', 'allAuthenticatedUsers'], 1) : [];
  const unless = dice.is(0.3);
  const begun = noRequest({
    action: permission,
    ...(resource && { resource }),
    ...(principals.length > 0 && { principal: principals }),
  });
  const question = excepted.length > 0 ? begun.exceptBy(...excepted) : begun.byAnyone();
  return {
    question: unless
      ? question.unless({ 'ForAnyValue:StringEquals': { 'request.auth.access_levels': LEVEL } })
      : question,
    resources: resource === undefined ? RESOURCES : [resource],
    permissions: PERMISSIONS.filter(
      (one) => one === permission || (permission === 'storage.objects.*' && one.startsWith('storage.')),
    ),
    excepted,
    principals,
    isFine: (context) => unless && [context['request.auth.access_levels'] ?? []].flat().includes(LEVEL),
  };
}

/** Everything that somebody might ask, and that a question does not leave out. */
function* asking({ excepted, principals, resources, permissions, isFine }: Posed): Generator<Asked> {
  const isMeant = ({ is }: Asker) =>
    !excepted.some((name) => is.has(name)) && (principals.length === 0 || principals.some((name) => is.has(name)));
  const contexts = CONTEXTS.filter((context) => !isFine(context));
  for (const asker of ASKERS.filter(isMeant)) {
    for (const resource of resources) {
      for (const permission of permissions)
        yield* contexts.map((context) => ({ asker, permission, resource, context }));
    }
  }
}

/** Somebody's request that ought not to be allowed, of all that there can be. */
function violation(google: GoogleAccess, posed: Posed): Asked | undefined {
  for (const asked of asking(posed)) if (googleAllows(google, asked)) return asked;
  return undefined;
}

/** Who makes the request of a counterexample, as one of those who might ask. */
function witness({ caller }: Request): Asker {
  const name = caller.kind === 'member' ? caller.member : '';
  const federated = ['principal', 'principalSet'].some((kind) => name.startsWith(`${kind}://`));
  const pool = ASKERS.flatMap(({ is }) => [...is]).find((one) => one.endsWith('/*')) ?? '';
  const likely = name === 'user:alice@e.com' ? ['domain:e.com'] : [];
  const account = name === 'allUsers' ? [] : ['allAuthenticatedUsers'];
  return { name, is: new Set([name, ...likely, ...(federated ? [pool] : account), 'allUsers']) };
}

test('proves what no request breaks, and nothing else', () => {
  const dice = new Dice(7);
  const counted = { proved: 0, refuted: 0, unknown: 0 };
  for (let i = 0; i < 300; i++) {
    const google = randomWorld(dice);
    const posed = randomQuestion(dice);
    const { outcome, counterexample, why } = prove([{ access: accessWith(google), when: [] }], posed.question);
    const broken = violation(google, posed);
    counted[outcome]++;
    const told = () =>
      JSON.stringify({
        outcome,
        why,
        counterexample,
        broken,
        is: [...(broken?.asker.is ?? [])],
        question: posed.question,
        google,
      });
    if ((outcome === 'proved') !== (broken === undefined)) throw new Error(told());
    if (counterexample === undefined) continue;
    const { action: permission, resource, context } = counterexample.request;
    const asker = witness(counterexample.request);
    const isExcepted = posed.excepted.some((name) => asker.is.has(name));
    if (isExcepted || posed.isFine(context) || !googleAllows(google, { asker, permission, resource, context }))
      throw new Error(told());
  }
  expect(counted.proved).toBeGreaterThan(60);
  expect(counted.refuted).toBeGreaterThan(60);
  // Only somebody in several groups can break those.
  expect(counted.unknown).toBeLessThan(counted.refuted);
});
