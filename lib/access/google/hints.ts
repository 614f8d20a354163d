import { likeAny } from '../prove/glob-match';
import { KEYS } from './keys';
import type { GoogleProblem } from './search';
import { variableOf } from './test-formula';

/** Values of the documentation, by key. */
const DOCUMENTED: Readonly<Record<string, readonly string[]>> = {
  'request.time': [new Date().toISOString().replace(/\.\d+Z$/, 'Z')],
  'request.host': ['application.example.com'],
  'request.path': ['/'],
  'destination.ip': ['10.0.0.7'],
  'destination.port': ['22', '3389'],
  'origin.ip': ['203.0.113.7'],
  'origin.region_code': ['US', 'DE'],
};

/** Values that a person understands, by variable. */
export function hintsFor({ access, resource, actions }: HintsOf): ReadonlyMap<string, readonly string[]> {
  const isAsked = likeAny(actions);
  const given = access.bindings.flatMap(({ role }) => role.permissions).filter(isAsked);
  const known = given.length > 0 ? given : access.permissions.filter(isAsked);
  const hints = new Map(Object.entries(DOCUMENTED).map(([key, values]) => [variableOf(key), values]));
  hints.set('action', [...actions.filter((one) => !/[*?]/.test(one)), ...new Set(known)]);
  hints.set(
    variableOf('request.auth.access_levels'),
    access.levels.map(({ name }) => name),
  );
  const names = (resource.attribute ?? []).map((glob) => glob.replace(/(?<!\\)\*/g, 'example').replace(/\\(.)/g, '$1'));
  if (names.length > 0 && KEYS['resource.name'] !== undefined) hints.set('resource.name', names);
  return hints;
}

type HintsOf = Pick<GoogleProblem, 'access' | 'resource' | 'actions'>;
