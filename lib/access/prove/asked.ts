import type { Access } from '../model';
import type { CallerClass } from './caller-class';
import { callersOf } from './callers';
import { checkNames } from './check-names';
import { mattering, type Problem } from './class-formula';
import { eachFilling, fillingsByCaller, isAboutOne } from './fillings-by-caller';
import { hintsOf } from './hints';
import { askedKeys } from './known-keys';
import { openNames } from './open-names';
import { conditionsOf, variablesOf } from './policies-of';
import type { ProofOptions, Way } from './proof';
import type { Question } from './question';
import { isNamed, type Scope, scopeOf } from './scope';
import type { SearchOptions } from './search-options';
import type { ServiceFacts } from './service-facts';
import { turnoutOf } from './turnouts';

/** What is asked of one way in which files and names can turn out. */
export interface Asked {
  readonly when: readonly string[];
  readonly problem: Problem;
  readonly callers: readonly CallerClass[];
  readonly search: SearchOptions;
}

/** What is asked of all ways that make a difference, and why not all of them can be looked at. */
export interface AllAsked {
  readonly asked: readonly Asked[];
  readonly unknown: readonly string[];
}

/**
 * What is asked of each way in which files and names can turn out.
 *
 * @param facts what is trusted of services, where anything is
 * @throws InputError `UnknownAction`, `UnknownResource`, `UnknownPrincipal`, `WideException`: a question that is mistyped proves nothing
 */
export function askedOf(
  ways: readonly Way[],
  question: Question,
  options: ProofOptions,
  facts?: ServiceFacts,
): AllAsked {
  checkNames(
    question,
    ways.map(({ access }) => access),
  );
  const unknown: string[] = [];
  const matters = mattering({ actions: question.actions });
  const isOver = () => options.budget?.ms === 0;
  const asked = ways.flatMap(({ access, when }) => {
    const all = fillingsByCaller(access, question, matters, isOver);
    for (const { fillings } of all) if ('because' in fillings) unknown.push(fillings.because);
    return eachFilling(all).map(({ filling, about }) => {
      const one = turnoutOf(access, question, filling);
      const whole = askedOfOne(one.access, one.question, [...when, ...one.when], options);
      const trusted = facts && { facts, open: openNames(access.names, filling) };
      const search = { ...whole.search, ...(trusted && { trusted }) };
      return { ...whole, search, callers: whole.callers.filter((caller) => isAboutOne(about, caller, one.access)) };
    });
  });
  return { asked: asked.filter(({ callers }) => callers.length > 0), unknown: [...new Set(unknown)] };
}

/** @param more files that tell callers from others as well, and that are not asked */
export function askedOfOne(
  access: Access,
  question: Question,
  when: readonly string[],
  options: ProofOptions,
  more: Access = access,
): Asked {
  const inFiles = more === access ? [access] : [access, more];
  const conditions = [...inFiles.flatMap(conditionsOf), ...question.conditions];
  const keys = askedKeys(
    conditions,
    inFiles.flatMap((files) => [...variablesOf(files)]),
  );
  const scope = scopeOf(question, access);
  const named = [...question.principals, ...question.excepted, ...question.resources];
  return {
    when,
    problem: { access, scope, conditions: question.conditions, keys, openWorld: options.openWorld === true },
    callers: callersOf(more, new Set(keys.kinds.keys()), named).filter((caller) => isMeant(caller, scope)),
    search: {
      hints: hintsOf(access, scope),
      budget: options.budget ?? {},
      spelled: new Map(conditions.map(({ key }) => [key.toLowerCase(), key])),
    },
  };
}

/** Whether a question is about callers of a class, some of whom it may except. */
function isMeant(caller: CallerClass, { principals }: Scope): boolean {
  if (principals === undefined || isNamed(caller, principals)) return true;
  return caller.account !== undefined && principals.some((one) => /[*?]/.test(one));
}
