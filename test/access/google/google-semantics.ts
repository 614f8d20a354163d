import type { GoogleAccess, GoogleBinding, GoogleBoundary, GoogleDenial, GoogleTest } from '../../../lib/access/model';

/**
 * What Google documents of how a request is decided, written down a second time and without looking at the first: deny policies, then
 * principal access boundaries, then allow policies of the resource and of all that it lies in.
 *
 * @see https://cloud.google.com/iam/docs/policy-types#evaluation
 */
export interface Asker {
  readonly name: string;
  /** Everything that it is in, itself and everybody included. */
  readonly is: ReadonlySet<string>;
}

export interface Asked {
  readonly asker: Asker;
  readonly permission: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string | readonly string[]>>;
}

export function googleAllows(access: GoogleAccess, asked: Asked): boolean {
  const known: Known = {
    asked,
    lineage: access.resources.find(({ name }) => name === asked.resource)?.within.map((one) => one.resource) ?? [],
  };
  return (
    !access.denials.some((rule) => isDenied(rule, known)) &&
    !isBlocked(access.boundaries, known) &&
    access.bindings.some((one) => isAllowed(one, known))
  );
}

interface Known {
  readonly asked: Asked;
  readonly lineage: readonly string[];
}

const isAny = ({ asked }: Known, members: readonly string[]): boolean =>
  members.some((member) => asked.asker.is.has(member));

function isDenied(rule: GoogleDenial, known: Known): boolean {
  const { permission, context } = known.asked;
  const isMeant =
    known.lineage.includes(rule.on) &&
    rule.permissions.names.includes(permission) &&
    !rule.exceptPermissions.names.includes(permission);
  if (!isMeant || !isAny(known, rule.denied) || isAny(known, rule.excepted)) return false;
  return rule.condition === undefined || evaluated(rule.condition, context) !== false;
}

function isBlocked(boundaries: readonly GoogleBoundary[], known: Known): boolean {
  const bound = boundaries.filter(({ members }) => isAny(known, members));
  const may = bound.some(({ within }) => within.some((one) => known.lineage.includes(one)));
  return !may && bound.some(({ blocks }) => blocks.includes(known.asked.permission));
}

function isAllowed({ on, members, role, condition }: GoogleBinding, known: Known): boolean {
  const { permission, context } = known.asked;
  if (!known.lineage.includes(on) || !isAny(known, members)) return false;
  if (role.everything !== true && !role.permissions.includes(permission)) return false;
  return condition === undefined || evaluated(condition, context) === true;
}

type Told = boolean | Error;
type Context = Asked['context'];

/** True, false, or an error, as CEL has it: one part that decides absorbs the errors of the others. */
export function evaluated(test: GoogleTest, context: Context): Told {
  switch (test.kind) {
    case 'constant':
      return test.holds;
    case 'not': {
      const inner = evaluated(test.test, context);
      return inner instanceof Error ? inner : !inner;
    }
    case 'and':
    case 'or':
      return ofAll(
        test.tests.map((one) => evaluated(one, context)),
        test.kind === 'or',
      );
    default:
      return ofKey(test, context);
  }
}

function ofAll(all: readonly Told[], decisive: boolean): Told {
  if (all.some((one) => one === decisive)) return decisive;
  return all.find((one) => one instanceof Error) ?? !decisive;
}

function ofKey(test: GoogleTest, context: Context): Told {
  const value = 'key' in test ? context[test.key] : undefined;
  const texts = [value ?? []].flat();
  if (test.kind === 'some') return texts.some((one) => test.globs.some((glob) => fits(glob, one)));
  if (test.kind === 'only') return texts.every((one) => test.values.includes(one));
  if (typeof value !== 'string') return new Error('missing');
  if (test.kind === 'like') return fits(test.glob, value);
  if (test.kind !== 'below') throw new Error(`worlds hold no '${test.kind}'`);
  const number = test.key === 'request.time' ? Date.parse(value) : Number(value);
  return test.included ? number <= test.at : number < test.at;
}

const fits = (glob: string, text: string): boolean =>
  new RegExp(`^${glob.replace(/[.+^${}()|[\]\\?]/g, '\\$&').replace(/\*/g, '.*')}$`, 's').test(text);
