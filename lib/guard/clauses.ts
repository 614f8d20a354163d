import { GuardPlace, listed, quoted } from './place';
import type { Asked, Circumstance, Demand, Path } from './row';

/** Alternatives, of which one must hold. */
export type Clause = readonly string[];

/** What is said of some places, and which others have to be written out for it to mean anything. */
export interface Said {
  readonly clauses: readonly Clause[];
  readonly restsOn: readonly string[];
}

/** Where a block of Guard stands, and by which names properties are reached from there. */
export class Scope {
  /** @param holder what holds the properties, from there; nothing for an item of a list */
  public constructor(private readonly holder: string) {}

  public place(at: Path): GuardPlace {
    return this.holder === '' ? new GuardPlace(at, 0) : new GuardPlace(`${this.holder}.${at}`, 1);
  }
}

/**
 * What a place must be, as clauses that must all hold. None holds for what stands there and is left to deployment;
 * those that hold for nothing at all rest on what is above.
 */
export function demanded({ at, must }: Asked, scope: Scope): Said {
  const place = scope.place(at);
  const { path, absent } = place;
  const orAbsent = (clause: string): Said => ({ clauses: [[...absent, clause]], restsOn: place.above });
  if ('absentOr' in must) return orAbsent(place.isOneOf(must.absentOr));
  // Guard takes what it cannot compare for not being in a list, and not for being different.
  if ('isNot' in must) return orAbsent(`${path} != ${quoted(must.isNot)}`);
  if ('unlike' in must) return orAbsent(`${path} != /${must.unlike}/`);
  if ('absentOrHas' in must) return orAbsent(`some ${path}[*] in ${listed(must.absentOrHas)}`);
  if ('empty' in must) return orAbsent(`${path} == []`);
  if ('atMost' in must && must.orAbsent) return orAbsent(`${path} <= ${must.atMost}`);
  if ('absent' in must) return { clauses: [absent], restsOn: place.above };
  return { clauses: there(place, must), restsOn: [] };
}

/** Clauses that hold for nothing but what is there. */
function there(place: GuardPlace, must: Demand): readonly Clause[] {
  const { path } = place;
  if ('is' in must) return [[place.isOneOf(must.is)]];
  if ('like' in must) return [[`${path} == /${must.like}/`]];
  if ('atLeast' in must) return [[`${path} >= ${must.atLeast}`, `${path} >= ${must.atLeast.toFixed(1)}`]];
  if ('atMost' in must) return [[`${path} <= ${must.atMost}`, `${path} <= ${must.atMost.toFixed(1)}`]];
  // Guard compares whole numbers with whole ones, and others with others.
  if ('over' in must) return [[`${path} > ${must.over}`, `${path} > ${must.over.toFixed(1)}`]];
  if ('given' in must) return [[`${path} == /./`, madeHere(path)]];
  if ('ownKey' in must) return ownKey(path);
  if ('there' in must) return [[`${path} is_struct`], [`${path}[ keys == /^(Ref$|Fn::)/ ] empty`]];
  const list = [`${path} is_list`];
  if ('has' in must) return [list, [`some ${path}[*].${must.has} in ${listed(must.oneOf)}`]];
  // An item that is taken away at deployment is none.
  const filled = [list, [`${path} != []`], [`${path}[ Ref == 'AWS::NoValue' ] empty`]];
  return 'noneLike' in must ? [...filled, [`${path}[*] != /${must.noneLike}/`]] : filled;
}

/** What is written for the ARN of something that is made in the same template. */
const madeHere = (path: string): string => `${path}.'Fn::GetAtt' exists`;

/** An alias that AWS keeps is no key of the account. */
const ownKey = (path: string): readonly Clause[] => [
  [`${path} == /./`, madeHere(path)],
  [madeHere(path), `${path} != /(^|:)alias.aws./`],
];

/** Where a row applies, as conditions that must all hold. They mean something where all that they rest on is written out. */
export function conditions(circumstance: Circumstance, scope: Scope): Said {
  if ('list' in circumstance) return ofItems(circumstance, scope);
  const place = scope.place(circumstance.at);
  const { path, absent } = place;
  const restsOn = [...place.above, path];
  if ('present' in circumstance) return { clauses: [[`${path} exists`], [`${path}.Ref !exists`]], restsOn };
  if ('absent' in circumstance) return { clauses: [absent], restsOn };
  if ('is' in circumstance) return { clauses: [[place.isOneOf(circumstance.is)]], restsOn };
  if ('isNot' in circumstance) return { clauses: [[...absent, `${path} != ${quoted(circumstance.isNot)}`]], restsOn };
  if ('absentOr' in circumstance) {
    return { clauses: [[...absent, place.isOneOf(circumstance.absentOr)]], restsOn };
  }
  return { clauses: [[...absent, `${path} != /${circumstance.unlike}/`]], restsOn };
}

/** Conditions on the items of a list. What is left to deployment may be lacking, and is like nothing. */
function ofItems(about: Extract<Circumstance, { list: Path }>, scope: Scope): Said {
  const { path, above, absent } = scope.place(about.list);
  const restsOn = [...above, path];
  if ('without' in about) {
    const lacking = `${about.without} !exists or ${about.without}[ keys == /^(Ref$|Fn::)/ ] !empty`;
    return { clauses: [[`${path}[ ${lacking} ] !empty`]], restsOn };
  }
  const some = about.noneWith.includes('[*]') ? 'some ' : '';
  return { clauses: [[...absent, `${path}[ ${some}${about.noneWith} == /${about.like}/ ] empty`]], restsOn };
}
