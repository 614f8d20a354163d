import type { Access, Identity, Statement } from '../model';
import type { CallerClass } from './caller-class';
import { Patience, timeAtWork } from './patience';
import type { Question } from './question';
import { AS_THEY_ARE, type Filling, fillingsOf, type Untold } from './turnouts';

/** Milliseconds that it may take to tell callers apart, rather than to ask about them. */
const PATIENCE = 1_500;

/** How names can turn out, as far as it makes a difference for some callers. */
export interface CallersFillings {
  readonly fillings: readonly Filling[] | Untold;
  /** Whether a caller is one of them. @param access the files with the names filled */
  readonly isAbout: (caller: CallerClass, access: Access) => boolean;
}

/**
 * How names can turn out together for all callers; where that is too much, for each role and user by itself, and for all others.
 *
 * What only policies of one role hold, or compare, makes no difference for the requests of another, so that there is no need to look at the ways
 * of the one together with those of the other.
 *
 * @param isOver whether there is no time left
 */
export function fillingsByCaller(
  access: Access,
  question: Question,
  matters: (statement: Statement) => boolean,
  isOver: () => boolean,
): readonly CallersFillings[] {
  const fillings = fillingsOf(access, question, matters);
  if (!('because' in fillings)) return [{ fillings, isAbout: () => true }];
  const patience = new Patience(PATIENCE, timeAtWork(PATIENCE));
  const inTime = () => !isOver() && !patience.isOver;
  return [NOBODY, ...access.identities.keys()].map((index) => ({
    fillings: inTime() ? fillingsOf(seenBy(index, access), question, matters) : fillings,
    isAbout: ({ identity }, { identities }) => (identity ? identities.indexOf(identity) : NOBODY) === index,
  }));
}

/** Of those who are no role or user of the files. */
const NOBODY = -1;

/** The files without the policies that only other roles and users bear. */
function seenBy(index: number, access: Access): Access {
  const without = ({ boundary: _, ...identity }: Identity): Identity => ({ ...identity, policies: [] });
  return { ...access, identities: access.identities.map((one, i) => (i === index ? one : without(one))) };
}

/** One way in which names turn out, and for whom it makes a difference. */
export interface FillingOfSome {
  readonly filling: Filling;
  readonly about: CallersFillings[];
}

/** Each filling once, with all whom it is about; where there are too many, names as they are. */
export function eachFilling(all: readonly CallersFillings[]): readonly FillingOfSome[] {
  const found = new Map<string, FillingOfSome>();
  for (const one of all) {
    for (const filling of 'because' in one.fillings ? [AS_THEY_ARE] : one.fillings) {
      const key = JSON.stringify(filling.when);
      const known = found.get(key) ?? { filling, about: [] };
      known.about.push(one);
      found.set(key, known);
    }
  }
  return [...found.values()];
}

/** Whether a caller is of some of those whom a filling is about. */
export const isAboutOne = (about: readonly CallersFillings[], caller: CallerClass, access: Access): boolean =>
  about.some(({ isAbout }) => isAbout(caller, access));
