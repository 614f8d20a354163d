import type { Condition, GoogleAccess, GoogleLevel, GoogleTest } from '../model';
import { escaped } from '../prove/escaped';

const LEVELS = 'request.auth.access_levels';

/** Access levels that policies or a question ask for, and those that these ask for: what others ask makes no difference. */
export function levelsAsked(access: GoogleAccess, conditions: readonly Condition[]): readonly GoogleLevel[] {
  const { bindings, denials, boundaries, levels } = access;
  const tests = [...bindings, ...denials, ...boundaries].flatMap(({ condition }) => condition ?? []);
  const asked = conditions.filter(({ key }) => key === LEVELS);
  // What asks for any level, or for no other than some, asks for all of them.
  if (tests.some(asksForAny) || asked.some(({ operator }) => !/Equals$/.test(operator))) return levels;
  const named = new Set([...tests.flatMap(globsIn), ...asked.flatMap(({ values }) => values.map(escaped))]);
  return closed(levels, named);
}

/** With those that are asked for by those that are. */
function closed(levels: readonly GoogleLevel[], named: ReadonlySet<string>): readonly GoogleLevel[] {
  const found = levels.filter(({ name }) => named.has(escaped(name)));
  const more = new Set([...named, ...found.flatMap(({ test }) => globsIn(test))]);
  return more.size === named.size ? found : closed(levels, more);
}

function partsOf(test: GoogleTest): readonly GoogleTest[] {
  if (test.kind === 'not') return partsOf(test.test);
  return test.kind === 'and' || test.kind === 'or' ? test.tests.flatMap(partsOf) : [test];
}

const globsIn = (test: GoogleTest): readonly string[] =>
  partsOf(test).flatMap((one) => (one.kind === 'some' && one.key === LEVELS ? one.globs : []));

const asksForAny = (test: GoogleTest): boolean =>
  partsOf(test).some(
    (one) =>
      (one.kind === 'only' && one.key === LEVELS) ||
      (one.kind === 'some' && one.key === LEVELS && one.globs.some((glob) => /(?<!\\)[*?]/.test(glob))),
  );
