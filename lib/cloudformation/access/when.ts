import { isObject } from '../template';
import type { Templates } from '../templates';
import type { World } from '../world';

/** What is so in a way, each with what it is about: the same in two ways where they agree on it. */
type Told = ReadonlyMap<string, string>;

/** What distinguishes ways: conditions and values that are not the same in all of them. */
export function distinctions(worlds: readonly World[], templates: Templates): readonly (readonly string[])[] {
  const told = worlds.map((world) => toldBy(world, templates));
  const all = new Map<string, Set<string | undefined>>();
  for (const each of told) for (const about of each.keys()) all.set(about, new Set());
  for (const [about, values] of all) for (const each of told) values.add(each.get(about));
  return told.map((each) => [...each].flatMap(([about, what]) => ((all.get(about)?.size ?? 0) > 1 ? [what] : [])));
}

function toldBy(world: World, templates: Templates): Told {
  const told = new Map<string, string>();
  if (world.open) return told;
  for (const [question, holds] of world.followed.conditions.answers) {
    const { name, file } = namedIn(question, templates);
    if (typeof holds === 'boolean') told.set(`condition ${question}`, `condition '${name}'${file} is ${holds}`);
  }
  for (const [question, taken] of world.decisions) {
    const what = decided(question, taken, world, templates);
    if (what !== undefined) told.set(question, what);
  }
  return told;
}

/** A name that a question begins with the number of its template for. */
function namedIn(question: string, { all }: Templates): { readonly name: string; readonly file: string } {
  const [, id = '', name = ''] = /^(\d+) (.*)$/s.exec(question) ?? [];
  const file = all[Number(id)]?.file;
  return { name, file: all.length > 1 && file !== undefined ? ` of ${file}` : '' };
}

function decided(question: string, taken: number, world: World, templates: Templates): string | undefined {
  const [, id = '', parameter] = /^(\d+) parameter (.*)$/s.exec(question) ?? [];
  if (parameter !== undefined) return given(parameter, taken, id, templates);
  const [, thing, value] = /^\d+ (.*) = (.*)$/s.exec(question) ?? [];
  // Which values it has not is left out where it is known which one it has.
  if (thing === undefined || (taken !== 0 && world.known(question.replace(/ = .*$/s, '')) !== undefined))
    return undefined;
  return `${called(thing)} is ${taken === 0 ? '' : 'not '}'${value}'`;
}

/** As a person calls what a condition or mapping asks about: a hole, or an expression. */
function called(thing: string): string {
  const [, name] = /^\$\{(.*)\}$/s.exec(thing) ?? [];
  if (name !== undefined) return `'${name}'`;
  const [, parameter] = /^\{"Ref":"(\w+)"\}$/.exec(thing) ?? [];
  return parameter === undefined ? thing : `parameter '${parameter}'`;
}

function given(name: string, taken: number, id: string, { all }: Templates): string {
  const template = all[Number(id)];
  const parameter = template?.parameters[name];
  const { AllowedValues: allowed, Default: preset } = isObject(parameter) ? parameter : {};
  const who = `parameter '${name}'${all.length > 1 ? ` of ${template?.file}` : ''}`;
  if (Array.isArray(allowed)) return `${who} is '${allowed[taken]}'`;
  return `${who} is ${taken === 0 ? '' : 'not '}'${preset}'`;
}
