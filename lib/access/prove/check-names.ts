import { InputError, isCalled, type Place, writtenPath } from '../../core';
import { actionTable, nearestService } from '../actions';
import type { Access, Acting } from '../model';
import { actionsLike } from './known-actions';
import { SERVICE, servicesIn } from './named-in-policies';
import type { Question } from './question';
import { callersNamed, globsOf } from './scope';

/** Refuses names that no way of the files holds, and actions that there are none of: they would prove anything. */
export function checkNames(question: Question, accesses: readonly Access[]): void {
  for (const action of question.actions) checkAction(action);
  for (const name of question.resources) checkFound(name, 'resource', accesses, globsOf);
  for (const name of [...question.principals, ...question.excepted]) {
    checkActing(name, accesses);
    checkFound(name, 'principal', accesses, callersNamed);
    checkService(name, accesses);
  }
  for (const name of question.excepted) checkExact(name);
}

function checkAction(pattern: string): void {
  if (pattern === '*') return;
  const [service = '', name] = pattern.split(':');
  if (name === undefined) {
    throw new InputError('UnknownAction', 'question', `'${pattern}' names no service; write it as service:Action`);
  }
  if (actionsLike(pattern).length > 0) return;
  const table = actionTable();
  const known = /[*?]/.test(service) || table.isService(service);
  const wrong = known ? `'${service}' has no action that is like it` : `AWS has no service '${service}'`;
  throw new InputError(
    'UnknownAction',
    'question',
    `'${pattern}' is no action, ${wrong} in the table of ${table.date}; correct it`,
  );
}

function checkFound(
  name: string,
  what: 'resource' | 'principal',
  accesses: readonly Access[],
  find: (name: string, access: Access) => readonly string[],
): void {
  if (accesses.some((access) => find(name, access).length > 0)) return;
  const [code, word] = what === 'resource' ? ['UnknownResource', 'resource'] : ['UnknownPrincipal', 'role or user'];
  const meant = what === 'principal' ? rolesBelow(name, accesses) : [];
  const hint =
    meant.length === 0 ? 'give a logical id, the path of a construct, or an ARN' : `name one of ${meant.join(', ')}`;
  throw new InputError(code, 'question', `the files hold no ${word} '${name}'; ${hint}`);
}

/** What acts as a role that the files do not show would else be asked about as nobody. */
function checkActing(name: string, accesses: readonly Access[]): void {
  const isUntold = ({ place, as }: Acting) => as === undefined && isCalled(place, name);
  if (!accesses.some(({ acting = [] }) => acting.some(isUntold))) return;
  const reason = `the files do not show the role of '${name}', or not in each of their ways; name a role by its ARN`;
  throw new InputError('UnknownPrincipal', 'question', reason);
}

/** A service that is mistyped is one that nobody lets in. */
function checkService(name: string, accesses: readonly Access[]): void {
  if (!SERVICE.test(name) || accesses.some((access) => servicesIn(access, []).includes(name))) return;
  const nearest = nearestService(name);
  if (nearest === undefined) return;
  const reason = `AWS is not known to have a service '${name}', and no policy names it; did you mean '${nearest}'?`;
  throw new InputError('UnknownPrincipal', 'question', reason);
}

const MOST_MEANT = 5;

/** Roles and users that belong to a construct, as a person calls them. */
function rolesBelow(name: string, accesses: readonly Access[]): readonly string[] {
  const above = `${writtenPath(name)}/`;
  const below = ({ constructPath }: Place) => constructPath?.startsWith(above) === true;
  const found = accesses.flatMap(({ identities, acting = [] }) => {
    const as = new Set(acting.flatMap(({ place, as = [] }) => (below(place) ? as : [])));
    return identities.filter(({ place, arn }) => below(place) || as.has(arn));
  });
  const names = found.map(
    ({ place }) => `'${place.constructPath ? writtenPath(place.constructPath) : place.resource}'`,
  );
  return [...new Set(names)].slice(0, MOST_MEANT);
}

function checkExact(name: string): void {
  if (!/[*?]/.test(name)) return;
  throw new InputError(
    'WideException',
    'question',
    `'${name}' would except whoever has such a name; name each who is excepted`,
  );
}
