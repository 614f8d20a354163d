import type { Access, Condition, Name, Statement } from '../model';
import { comparedTexts } from './compared-texts';
import { escaped } from './escaped';
import { valuesOf } from './name-values';
import type { Question } from './question';

/** One way in which names can turn out. */
export interface Turnout {
  readonly access: Access;
  readonly question: Question;
  /** What names are taken to turn out as: "'Parameter' turns out as 'vpce-1'". */
  readonly when: readonly string[];
}

/** Most ways in which names can turn out together that are looked at. */
const MOST = 64;

/** What files and a question say where names turn out in one way. */
export function turnoutOf(access: Access, question: Question, { fill, fillGlob, when }: Filling): Turnout {
  return when.length === 0
    ? { access, question, when }
    : { access: filledAccess(access, fill), question: filledQuestion(question, fill, fillGlob), when };
}

/** Names as the files spell them. */
export const AS_THEY_ARE: Filling = { fill: (text) => text, fillGlob: (glob) => glob, when: [] };

/** Why not all ways can be looked at. */
export interface Untold {
  readonly because: string;
}

/** How texts are filled where names turn out in one way. */
export interface Filling {
  readonly fill: (text: string) => string;
  /** The same for patterns, in which what a name turns out as stands for nothing but itself. */
  readonly fillGlob: (glob: string) => string;
  readonly when: readonly string[];
}

/** How names can turn out together. */
export function fillingsOf(
  access: Access,
  { resources, conditions, principals, excepted }: Question,
  matters: (statement: Statement) => boolean,
): readonly Filling[] | Untold {
  if (access.names.length === 0) return [filling([])];
  const texts = comparedTexts(access, { resources, conditions, principals: [...principals, ...excepted] }, matters);
  let ways: readonly (readonly Taken[])[] = [[]];
  const several: string[] = [];
  for (const name of access.names) {
    const values = valuesOf(name, texts, access.names);
    if (values?.length === 1) continue;
    several.push(`'${name.label}'`);
    if (values === undefined || ways.length * values.length > MOST) {
      return { because: `names can turn out in more than ${MOST} ways that differ: ${several.join(', ')}` };
    }
    ways = ways.flatMap((way) => values.map((value) => (value === name.text ? way : [...way, { name, value }])));
  }
  return ways.map(filling);
}

interface Taken {
  readonly name: Name;
  readonly value: string;
}

function filling(taken: readonly Taken[]): Filling {
  const when = taken.map(({ name, value }) => `'${name.label}' turns out as '${value}'`);
  // A value may hold another name.
  const filling = (spell: (value: string) => string) => (text: string) =>
    [...taken, ...taken].reduce((filled, { name, value }) => filled.replaceAll(name.text, spell(value)), text);
  return { fill: filling((value) => value), fillGlob: filling(escaped), when };
}

/** Files with all of their texts filled, but those that say where something stands. */
export function filledAccess(access: Access, fill: (text: string) => string): Access {
  return { ...filled(access, fill), names: access.names };
}

function filledQuestion(question: Question, fill: Filling['fill'], fillGlob: Filling['fillGlob']): Question {
  return {
    actions: question.actions,
    resources: question.resources.map(fillGlob),
    principals: question.principals.map(fill),
    conditions: question.conditions.map(
      (condition): Condition => ({ ...condition, values: condition.values.map(fill) }),
    ),
    excepted: question.excepted.map(fill),
  };
}

/** Plain data with all of its texts filled, but those that say where something stands. */
function filled<T>(data: T, fill: (text: string) => string): T;
function filled(data: unknown, fill: (text: string) => string): unknown {
  if (typeof data === 'string') return fill(data);
  if (Array.isArray(data)) return data.map((one: unknown) => filled(one, fill));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, KEPT.has(key) ? value : filled<unknown>(value, fill)]),
  );
}

const KEPT = new Set([
  'place',
  'within',
  'names',
  'kind',
  'effect',
  'operator',
  'version',
  'type',
  'because',
  'hidden',
]);
