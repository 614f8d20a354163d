import { and, type Formula, TRUE } from '../formula';
import type { Identity } from '../model';
import { type Known, present } from './ask-request';
import type { CallerClass } from './caller-class';

/** How the keys of tags of callers begin. */
export const TAG = 'aws:principaltag/';

/** Keys of all callers of a kind; of services and identity providers, AWS does not tell them all. */
const KEYS: Record<CallerClass['kind'], Readonly<Record<string, string | undefined>>> = {
  role: { 'aws:principaltype': 'AssumedRole', 'aws:principalisawsservice': 'false', 'aws:username': undefined },
  user: { 'aws:principaltype': 'User', 'aws:principalisawsservice': 'false' },
  root: { 'aws:principaltype': 'Account', 'aws:principalisawsservice': 'false', 'aws:username': undefined },
  service: { 'aws:principalisawsservice': 'true', 'aws:username': undefined },
  federated: { 'aws:principalisawsservice': undefined, 'aws:username': undefined },
  anonymous: {
    'aws:principaltype': 'Anonymous',
    'aws:principalaccount': 'anonymous',
    'aws:userid': 'anonymous',
    'aws:principalarn': undefined,
    'aws:principalisawsservice': undefined,
    'aws:username': undefined,
  },
};

/** What is known of the keys of all callers of a kind. */
export function keysOfKind(kind: CallerClass['kind']): Map<string, string | undefined> {
  const known = new Map(Object.entries(KEYS[kind]));
  return kind === 'service' ? known : known.set('aws:principalservicename', undefined);
}

/** What is known of the keys of one role or user. */
export function keysOfOne(arn: string, kind: 'role' | 'user', account: string): Known {
  const known = keysOfKind(kind).set('aws:principalarn', arn).set('aws:principalaccount', account);
  return kind === 'user' ? known.set('aws:username', arn.split('/').at(-1) ?? '') : known;
}

/** Tags are those of the role or user, unless its sessions can bring their own. */
export function knownTags(identity: Identity, keys: ReadonlySet<string>): Known {
  if (bringsTags(identity)) return new Map();
  const tags = new Map(Object.entries(identity.tags).map(([key, value]) => [key.toLowerCase(), value]));
  const asked = [...keys].filter((key) => key.startsWith(TAG));
  return new Map(asked.map((key) => [key, tags.get(key.slice(TAG.length))]));
}

/** Tags that sessions bring may take the place of those of the role, and never take them away. */
export function keptTags(identity: Identity, keys: ReadonlySet<string>): Formula {
  if (!bringsTags(identity)) return TRUE;
  const tags = Object.keys(identity.tags).map((tag) => TAG + tag.toLowerCase());
  return and(tags.filter((key) => keys.has(key)).map((key) => present(key, new Map())));
}

/** Whether sessions can bring tags: who takes the role on may say so, or nobody knows who that is. */
function bringsTags({ kind, trust, moreTags }: Identity): boolean {
  if (moreTags === true) return true;
  if (kind === 'user') return false;
  if (trust === undefined || trust.hidden !== undefined) return true;
  const actions = trust.statements.flatMap(({ effect, actions }) => (effect === 'Allow' ? [actions] : []));
  return actions.some(({ patterns, excluded }) => excluded || patterns.some((one) => /[*?]|tagsession/i.test(one)));
}
