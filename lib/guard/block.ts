import { type Clause, conditions, demanded, type Said, Scope } from './clauses';
import { writtenOut } from './place';
import type { Circumstance, Row } from './row';

/** What Guard tells where a clause does not hold. */
export interface Messages {
  /** What is wrong, and how to mend it. */
  readonly broken: string;
  /** That only deployment knows; nothing where all is known, as in what AWS Config has recorded. */
  readonly hidden?: string;
}

/**
 * The lines of Guard that ask rows, for a resource whose properties hang below `holder`. Rows that apply in the same
 * circumstances stand in one block.
 *
 * @param holder `Properties` in a template, `configuration` in what AWS Config has recorded
 */
export function blockOf(rows: readonly Row[], holder: string, messages: Messages): readonly string[] {
  const scope = new Scope(holder);
  const parts = grouped(rows, ({ when }) => when).map((alike) => {
    const part = inLists(alike, 0, scope, messages);
    return guarded(alike[0]?.when, scope, part);
  });
  return lined(parts, messages);
}

/** Lines, and what must be written out before they mean anything. */
interface Part {
  readonly lines: readonly string[];
  readonly restsOn: readonly string[];
}

/** What rows ask of the lists that they go into next, or of the properties of where they have come to. */
function inLists(rows: readonly Row[], depth: number, scope: Scope, messages: Messages): Part {
  const parts = grouped(rows, ({ each }) => each?.[depth]).map((alike) => {
    const list = alike[0]?.each?.[depth];
    if (list === undefined) return asked(alike, scope, messages);
    const inside = inLists(alike, depth + 1, new Scope(''), messages);
    const there = conditions({ at: list, present: true }, scope);
    const { path } = scope.place(list);
    const items = [`${path}[*] {`, ...indented(ofItem(inside, messages)), '}'];
    const each = [...told([[`${path} is_list`]], messages.broken), ...under([[`${path} != []`]], items)];
    return { lines: under(there.clauses, each), restsOn: there.restsOn };
  });
  return { lines: parts.flatMap(({ lines }) => lines), restsOn: parts.flatMap(({ restsOn }) => restsOn) };
}

const ofItem = (inside: Part, messages: Messages): readonly string[] =>
  lined([{ lines: inside.lines, restsOn: ['this', ...inside.restsOn] }], messages);

/** What rows ask of properties right here. Of several that one row names, one must hold. */
function asked(rows: readonly Row[], scope: Scope, { broken }: Messages): Part {
  const parts = grouped(rows, ({ whenItem }) => whenItem).map((alike) => {
    const all = alike.map(({ ask }) => ask.map((each) => demanded(each, scope)));
    const clauses = all.flatMap((said) => (said.length === 1 ? both(said).clauses : [both(said).clauses.flat()]));
    const restsOn = all.flatMap((said) => both(said).restsOn);
    return guarded(alike[0]?.whenItem, scope, { lines: told(distinct(clauses), broken), restsOn });
  });
  return { lines: parts.flatMap(({ lines }) => lines), restsOn: parts.flatMap(({ restsOn }) => restsOn) };
}

function guarded(when: readonly Circumstance[] | undefined, scope: Scope, part: Part): Part {
  const said = both((when ?? []).map((each) => conditions(each, scope)));
  return { lines: under(said.clauses, part.lines), restsOn: [...said.restsOn, ...part.restsOn] };
}

const both = (said: readonly Said[]): Said => ({
  clauses: said.flatMap(({ clauses }) => clauses),
  restsOn: said.flatMap(({ restsOn }) => restsOn),
});

/** First that everything is written out that the rest rests on, where it may be otherwise. */
function lined(parts: readonly Part[], { hidden }: Messages): readonly string[] {
  const places = [...new Set(parts.flatMap(({ restsOn }) => restsOn))];
  return [
    ...(hidden === undefined ? [] : told(places.map(writtenOut), hidden)),
    ...parts.flatMap(({ lines }) => lines),
  ];
}

function grouped(rows: readonly Row[], by: (row: Row) => unknown): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(by(row) ?? []);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

const distinct = (clauses: readonly Clause[]): readonly Clause[] => [
  ...new Map(clauses.map((clause) => [clause.join(' or '), clause])).values(),
];

const told = (clauses: readonly Clause[], message: string): readonly string[] =>
  clauses.map((clause) => `${clause.join(' or ')} <<${message}>>`);

function under(conditions: readonly Clause[], lines: readonly string[]): readonly string[] {
  const [first, ...more] = distinct(conditions).map((clause) => clause.join(' or '));
  if (first === undefined) return lines;
  return [`when ${[first, ...more].join('\n     ')} {`, ...indented(lines), '}'];
}

/** Lines of an inner block. */
export const indented = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`);
