import { Glob } from '../../core/glob';
import { actionTable } from '../actions';
import type { Request } from '../model';
import { isAlwaysThere } from './domains';
import type { Hints } from './hints';

const MOST_TRIED = 300;

/** Makes a request as readable as it can be while it keeps what makes it interesting. */
export function readable(request: Request, hints: Hints, keeps: (request: Request) => boolean): Request {
  return familiar(withoutKeys(fitting(request, hints, keeps), keeps), hints, keeps);
}

/** An action and a resource of the kind that it is about, where there are such. */
function fitting(request: Request, hints: Hints, keeps: (request: Request) => boolean): Request {
  if (fits(request.action, request.resource)) return request;
  const actions = [...new Set([request.action, ...(hints.get('action') ?? [])])];
  const resources = [...new Set([request.resource, ...(hints.get('resource') ?? []), '*'])];
  let tried = 0;
  for (const better of pairs(request, actions, resources)) {
    if (keeps(better)) return better;
    if (++tried > MOST_TRIED) return request;
  }
  return request;
}

function* pairs(request: Request, actions: readonly string[], resources: readonly string[]): Generator<Request> {
  for (const action of actions) {
    for (const resource of resources) if (fits(action, resource)) yield { ...request, action, resource };
  }
}

const GLOBS = new Map<string, Glob>();

function globOf(arn: string): Glob {
  const known = GLOBS.get(arn) ?? new Glob(arn);
  GLOBS.set(arn, known);
  return known;
}

/** Whether AWS's reference says that an action is about such a resource. */
function fits(action: string, resource: string): boolean {
  const types = actionTable().resourcesOf(action);
  if (types === undefined) return false;
  if (types.length === 0) return resource === '*';
  const service = serviceOf(resource);
  return types.some(({ arns }) => arns.some((arn) => serviceOf(arn) === service && globOf(arn).test(resource)));
}

/** The third part of an ARN. */
function serviceOf(arn: string): string {
  const start = arn.indexOf(':', 4) + 1;
  return arn.slice(start, arn.indexOf(':', start));
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
