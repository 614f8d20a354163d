import type { Request } from '../../../lib/access/model';
import type { Policy, Question } from '../../oracle';
import { ACCOUNT, ROLE, SESSION, type SpelledPrincipal, USER } from './built';
import { contextOf } from './independent/context';
import { ENDPOINT, type Scene, type SpelledPolicy, type Target } from './scene';

const spelled = ({ version, statements }: SpelledPolicy): Policy => ({ Version: version, Statement: [...statements] });

/** Policies that keys have by default, and that roles must have: the simulator takes those without one for resources that need none. */
const NEEDED: Readonly<Record<Target, SpelledPolicy | undefined>> = {
  key: needed({ AWS: `arn:aws:iam::${ACCOUNT}:root` }),
  role: needed({ Federated: 'accounts.example.com' }),
  bucket: undefined,
  model: undefined,
};

function needed(Principal: SpelledPrincipal): SpelledPolicy {
  return { version: '2012-10-17', statements: [{ Effect: 'Allow', Action: '*', Resource: '*', Principal }] };
}

/** What the simulator takes of a scene: a role or user that the files show, and no policies of the session or the organization. */
export function supported(drawn: Scene): Scene {
  const { session: _session, resource, ...rest } = drawn;
  const caller =
    drawn.caller.kind === 'role' || drawn.caller.kind === 'user'
      ? drawn.caller
      : ({ kind: 'role', arn: ROLE } as const);
  const own = resource ?? NEEDED[drawn.target];
  // It takes policies of endpoints that are for everyone, and no others.
  const endpoint = drawn.endpoint && {
    ...drawn.endpoint,
    statements: drawn.endpoint.statements.map(({ NotPrincipal: _listed, ...statement }) => ({
      ...statement,
      Principal: '*' as const,
    })),
  };
  return {
    ...rest,
    ...(own && { resource: own }),
    ...(endpoint && { endpoint }),
    caller,
    shown: true,
    serviceControls: [],
    resourceControls: [],
  };
}

/** A request as the simulator wants it. */
export function question(drawn: Scene, { caller, action, resource, context }: Request): Question {
  const { boundary, resource: own, endpoint, identity } = drawn;
  const arn = 'arn' in caller ? caller.arn : '';
  const account = arn.split(':')[4] ?? '';
  const session = arn === ROLE ? SESSION : `arn:aws:sts::${account}:assumed-role/app/session`;
  const known = [...contextOf(caller, context)].flatMap(([key, value]) =>
    value === null || (typeof value !== 'string' && value.length === 0)
      ? []
      : [[key, typeof value === 'string' ? value : [...value]]],
  );
  return {
    principal: arn === USER ? USER : session,
    action,
    resource,
    resourceAccount: drawn.target === 'model' ? account : ACCOUNT,
    context: Object.fromEntries(known),
    identity: identity.map(spelled),
    ...(boundary && { boundary: [spelled(boundary)] }),
    ...(own && { resourcePolicy: spelled(own) }),
    ...(context['aws:SourceVpce'] === ENDPOINT && endpoint && { endpoint: [spelled(endpoint)] }),
  };
}
