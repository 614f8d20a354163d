import { actionTable } from '../actions';
import type { Request } from '../model';
import { ArnKind, partsOf } from './arn-kind';
import { isAlwaysThere } from './domains';
import type { Hints } from './hints';

const MOST_TRIED = 300;

/** Makes a request as readable as it can be while it keeps what makes it interesting. */
export function readable(request: Request, hints: Hints, keeps: (request: Request) => boolean): Request {
  return familiar(withoutKeys(fitting(request, hints, keeps), keeps), hints, keeps);
}

/** An action and a resource of the kind that it is about, where there are such. */
function fitting(request: Request, hints: Hints, keeps: (request: Request) => boolean): Request {
  const known = hints.get('resource') ?? [];
  if (known.includes(request.resource) && fits(request.action, request.resource)) return request;
  const actions = [...new Set([request.action, ...(hints.get('action') ?? [])])];
  // The shortest text that will do, such as an ARN without an account, comes last.
  const resources = [...new Set([...known, request.resource, '*'])];
  let tried = 0;
  for (const better of pairs(request, actions, resources)) {
    if (keeps(better)) return better;
    if (++tried > MOST_TRIED) return request;
  }
  return request;
}

function* pairs(request: Request, actions: readonly string[], resources: readonly string[]): Generator<Request> {
  const named = resources.map((resource) => ({ resource, parts: partsOf(resource) }));
  for (const action of actions) {
    const kinds = kindsOf(action);
    for (const { resource, parts } of named) if (isOf(kinds, parts)) yield { ...request, action, resource };
  }
}

/** Whether AWS's reference says that an action is about such a resource. */
function fits(action: string, resource: string): boolean {
  return isOf(kindsOf(action), partsOf(resource));
}

/** An action that is about none is authorised on `*`. */
function isOf(kinds: readonly ArnKind[] | undefined, parts: readonly string[]): boolean {
  if (kinds === undefined) return false;
  return kinds.length === 0 ? parts.length === 1 && parts[0] === '*' : kinds.some((kind) => kind.holds(parts));
}

const KINDS = new Map<string, readonly ArnKind[] | undefined>();
const MOST_REMEMBERED = 1000;

/** The kinds of resources that an action is about; nothing where AWS has no such action. */
function kindsOf(action: string): readonly ArnKind[] | undefined {
  if (KINDS.has(action)) return KINDS.get(action);
  const kinds = actionTable()
    .resourcesOf(action)
    ?.flatMap(({ arns }) => arns.map((arn) => new ArnKind(arn)));
  if (KINDS.size >= MOST_REMEMBERED) KINDS.clear();
  KINDS.set(action, kinds);
  return kinds;
}

/** Values that a person understands, where they do as well. */
function familiar(request: Request, hints: Hints, keeps: (request: Request) => boolean): Request {
  let best = request;
  for (const key of Object.keys(request.context)) {
    const [value] = hints.get(key.toLowerCase()) ?? [];
    if (value === undefined || value === best.context[key]) continue;
    const better = { ...best, context: { ...best.context, [key]: value } };
    if (keeps(better)) best = better;
  }
  return best;
}

function withoutKeys(request: Request, keeps: (request: Request) => boolean): Request {
  let least = request;
  for (const key of Object.keys(request.context)) {
    if (isAlwaysThere(key.toLowerCase())) continue;
    const { [key]: _, ...context } = least.context;
    const less = { ...least, context };
    if (keeps(less)) least = less;
  }
  return least;
}
