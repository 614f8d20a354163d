import { ACCOUNT, type Spelled } from '../built';
import { ENDPOINT, type Scene, type SpelledPolicy } from '../scene';
import { accountOf, contextOf } from './context';
import type { Coin } from './expression';
import { isListed, type Way, ways } from './principal';
import { applies, type Circumstances } from './statement';

/** What the evaluator of the tests answers: it shares no code with the library, and throws a coin where AWS leaves two readings open. */
export type Verdict = 'allowed' | 'explicitly denied' | 'implicitly denied';

interface Asked extends Circumstances {
  readonly scene: Scene;
  readonly account: string | undefined;
}

export function answer(
  scene: Scene,
  action: string,
  resource: string,
  given: Readonly<Record<string, string | readonly string[]>>,
  coin: Coin,
): Verdict {
  const context = contextOf(scene.caller, given);
  const asked: Asked = { scene, action, resource, context, account: accountOf(scene.caller), coin };
  if (denied(asked)) return 'explicitly denied';
  return underControl(asked) && throughEndpoint(asked) && granted(asked) ? 'allowed' : 'implicitly denied';
}

type Policies = readonly (SpelledPolicy | undefined)[];

/** The statements of one effect that speak of the request, whoever makes it. */
function speaking(policies: Policies, effect: 'Allow' | 'Deny', asked: Asked): Spelled[] {
  return policies.flatMap((policy) =>
    (policy?.statements ?? []).filter(
      (spelled) => spelled.Effect === effect && applies(spelled, policy?.version ?? '', asked),
    ),
  );
}

const isOurs = ({ account }: Asked) => account === ACCOUNT;
const shown = ({ scene }: Asked) => (scene.shown && 'arn' in scene.caller ? scene : undefined);
const sessions = ({ scene }: Asked) => (scene.caller.kind === 'role' ? scene.session : undefined);
/** Buckets, keys and roles of a scene are ours; models are of nobody, so that they are the caller's. */
const ownerOf = ({ scene, account }: Asked) => (scene.target === 'model' ? account : ACCOUNT);

function denied(asked: Asked): boolean {
  const { scene, action } = asked;
  const all = [scene.resource, ...endpointOf(asked), ...(sessions(asked) ?? [])];
  if (isOurs(asked)) all.push(...scene.serviceControls.flat());
  if (/^(s3|kms|sts):/.test(action) && ownerOf(asked) === ACCOUNT) all.push(...scene.resourceControls);
  all.push(...(shown(asked)?.identity ?? []), shown(asked)?.boundary);
  return speaking(all, 'Deny', asked).some((spelled) => concerns(spelled, asked));
}

function concerns({ Principal, NotPrincipal }: Spelled, asked: Asked): boolean {
  const { scene, coin } = asked;
  if (NotPrincipal === undefined) return Principal === undefined || ways(Principal, scene.caller, coin).length > 0;
  return shown(asked)?.boundary !== undefined || !isListed(NotPrincipal, scene.caller, coin);
}

function endpointOf({ scene, context }: Asked): SpelledPolicy[] {
  return context.get('aws:sourcevpce') === ENDPOINT && scene.endpoint ? [scene.endpoint] : [];
}

function underControl(asked: Asked): boolean {
  if (!isOurs(asked)) return true;
  return asked.scene.serviceControls.every((level) => {
    const silent = level.every(({ statements }) => statements.every(({ Effect }) => Effect === 'Deny'));
    return silent || speaking(level, 'Allow', asked).length > 0;
  });
}

/** The ways in which statements that allow speak of the caller. */
function waysOf(policies: Policies, asked: Asked): Way[] {
  const { scene, coin } = asked;
  return speaking(policies, 'Allow', asked).flatMap((spelled) => {
    const everyone: readonly Way[] = ['all'];
    const excluded = spelled.NotPrincipal && isListed(spelled.NotPrincipal, scene.caller, coin) ? [] : everyone;
    const found = spelled.NotPrincipal ? excluded : ways(spelled.Principal ?? '*', scene.caller, coin);
    return found.map((way) => (way === 'all' && isPinned(spelled) ? 'one' : way));
  });
}

function isPinned({ Condition = {} }: Spelled): boolean {
  return Object.entries(Condition).some(
    ([operator, keys]) =>
      /^(ForAnyValue:)?(String|Arn)(Equals|Like)(IgnoreCase)?$/.test(operator) &&
      Object.keys(keys).some((key) => /^aws:principalarn$/i.test(key)),
  );
}

function throughEndpoint(asked: Asked): boolean {
  const [policy] = endpointOf(asked);
  if (policy === undefined) return true;
  const found = waysOf([policy], asked);
  if (found.includes('one') || found.includes('all')) return true;
  return found.length > 0 && (!/^(s3|dynamodb):/.test(asked.action) || asked.coin());
}

function granted(asked: Asked): boolean {
  const { scene, account } = asked;
  const found = new Set(waysOf([scene.resource], asked));
  const direct = found.has('one') || found.has('all');
  switch (scene.caller.kind) {
    case 'root':
      return scene.target !== 'role' && (direct || (ownerOf(asked) === account && scene.target !== 'key'));
    case 'federated':
      return direct && scene.target === 'role';
    case 'role':
    case 'user':
      return ownerOf(asked) === account ? inside(asked, found) : found.size > 0 && own(asked) && ceiling(asked);
    default:
      return direct;
  }
}

function own(asked: Asked): boolean {
  const known = shown(asked);
  return known ? speaking(known.identity, 'Allow', asked).length > 0 : !isOurs(asked);
}

function ceiling(asked: Asked): boolean {
  const limits = [shown(asked)?.boundary && [shown(asked)?.boundary], sessions(asked)];
  return limits.every((limit) => limit === undefined || speaking(limit, 'Allow', asked).length > 0);
}

function inside(asked: Asked, found: ReadonlySet<Way>): boolean {
  const { scene, coin } = asked;
  if (found.has('one')) return true;
  const limited = ceiling(asked);
  if (found.has('all') && (limited || coin())) return true;
  const withoutPolicy = scene.target === 'key' && !scene.resource;
  const delegated = scene.target === 'bucket' || scene.target === 'model' || found.has('account') || withoutPolicy;
  return limited && (found.has('role') || (own(asked) && delegated));
}
