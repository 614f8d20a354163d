import { Unknown } from '../core';
import { isTrue } from './condition';
import { isObject, type Raw, type Template } from './template';
import type { Exported } from './template-index';
import { Pseudo, Reference, Text, type TextLike } from './text';
import type { World } from './world';

/** Where an expression stands: its template, in one way in which that can turn out. */
export interface Scope {
  readonly template: Template;
  readonly world: World;
}

/**
 * What an expression of a template stands for: data whose parts are still expressions, a text or hole, or nothing at all
 * (`AWS::NoValue`, or a key that is not there).
 */
export interface Evaluated {
  readonly value: unknown;
  /** Where the parts of the value are to be evaluated. */
  readonly scope: Scope;
  /** What to add to the path of the expression in order to find the value, for values that stand below it. */
  readonly path: readonly (string | number)[];
}

/** A function that calls itself, or a value that leads to itself, ends here. */
const MOST_STEPS = 100;

/** Follows one expression as far as the files show it. Never throws; what cannot be followed is `Unknown`. */
export function evaluate(raw: unknown, scope: Scope, depth = 0): Evaluated {
  const here = (value: unknown): Evaluated => ({ value, scope, path: [] });
  if (depth > MOST_STEPS) return here(new Unknown('the template refers to itself'));
  if (typeof raw === 'string') return here(raw.includes('{{resolve:') ? withDynamicReferences(raw) : raw);
  if (raw === null) return here(undefined);
  if (!isObject(raw) || raw instanceof Text || raw instanceof Reference || raw instanceof Pseudo || Unknown.is(raw)) {
    return here(raw);
  }
  const name = functionIn(raw);
  if (name === undefined) return here(raw);
  const known = FUNCTIONS[name];
  return known === undefined
    ? here(new Unknown(`what '${name}' makes is known only at deployment`, name))
    : known(raw[name], scope, depth + 1);
}

/** Name of the intrinsic function that an object stands for, where it does. */
export function functionIn(raw: Raw): string | undefined {
  const keys = Object.keys(raw);
  const [key] = keys;
  return keys.length === 1 && key !== undefined && isFunctionName(key) ? key : undefined;
}

export const isFunctionName = (key: string): boolean => key === 'Ref' || key.startsWith('Fn::');

/** The expression as a text; nothing where it is absent, and unknown where it is no text. */
export function textOf(raw: unknown, scope: Scope, depth = 0): TextLike | undefined {
  const { value } = evaluate(raw, scope, depth);
  if (value === undefined || typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Text || value instanceof Reference || value instanceof Pseudo || Unknown.is(value)) return value;
  return new Unknown('a list or an object stands where a text belongs');
}

type Function = (argument: unknown, scope: Scope, depth: number) => Evaluated;

const FUNCTIONS: Readonly<Record<string, Function>> = {
  Ref: (id, scope, depth) => (typeof id === 'string' ? ref(id, scope, depth) : lost('Ref', scope)),
  'Fn::GetAtt': getAtt,
  'Fn::Sub': sub,
  'Fn::Join': join,
  // What is encoded counts, and not how.
  'Fn::Base64': (argument, scope, depth) => ({ ...evaluate(argument, scope, depth), path: [] }),
  'Fn::If': conditional,
  'Fn::FindInMap': findInMap,
  'Fn::ImportValue': importValue,
  'Fn::GetStackOutput': stackOutput,
  'Fn::Select': select,
  'Fn::Split': split,
};

const plain = (value: unknown, scope: Scope): Evaluated => ({ value, scope, path: [] });
const lost = (name: string, scope: Scope, because = 'cannot be followed'): Evaluated =>
  plain(new Unknown(`'${name}' ${because}`, name), scope);

function ref(id: string, scope: Scope, depth: number): Evaluated {
  const { template } = scope;
  if (id === 'AWS::NoValue') return plain(undefined, scope);
  if (id.startsWith('AWS::')) return plain(pseudo(id, template), scope);
  const resource = template.resources.get(id);
  if (resource !== undefined) return plain(new Reference(resource), scope);
  const parameter = template.parameters[id];
  return isObject(parameter) ? parameterValue(id, parameter, scope, depth) : lost(id, scope, 'is not in the template');
}

function pseudo(id: string, { environment }: Template): string | Pseudo {
  const known: Readonly<Record<string, string | undefined>> = {
    'AWS::AccountId': environment.account,
    'AWS::Region': environment.region,
    'AWS::StackName': environment.stackName,
  };
  return known[id] ?? new Pseudo(id);
}

function parameterValue(id: string, parameter: Raw, scope: Scope, depth: number): Evaluated {
  const { template, world } = scope;
  const told = toldBy(template, id);
  if (told !== undefined) return { ...evaluate(told.value, { template: told.template, world }, depth), path: [] };
  const { Type: type, Default: preset, AllowedValues: allowed } = parameter;
  const hidden = new Unknown(`parameter '${id}' is given at deployment`, id);
  if (typeof type === 'string' && type.startsWith('AWS::SSM::')) return plain(hidden, scope);
  const options = Array.isArray(allowed) ? allowed : preset === undefined ? [] : [preset, hidden];
  const taken = options.length === 0 ? undefined : world.choose(`${template.file} parameter ${id}`, options.length);
  const value: unknown = taken === undefined ? hidden : options[taken];
  const isList = typeof type === 'string' && /^(CommaDelimitedList|List<)/.test(type);
  return plain(isList && typeof value === 'string' ? value.split(',').map((item) => item.trim()) : value, scope);
}

/** What the stack around a nested one gives a parameter. */
function toldBy({ nesting }: Template, id: string): Exported | undefined {
  const properties = nesting?.by.raw['Properties'];
  const given = isObject(properties) ? properties['Parameters'] : undefined;
  if (nesting === undefined || !isObject(given) || !Object.hasOwn(given, id)) return undefined;
  return { template: nesting.by.template, value: given[id] };
}

function getAtt(argument: unknown, scope: Scope, depth: number): Evaluated {
  const [id, ...rest]: unknown[] = typeof argument === 'string' ? argument.split('.') : [argument].flat();
  const resource = typeof id === 'string' ? scope.template.resources.get(id) : undefined;
  if (resource === undefined || !rest.every((part) => typeof part === 'string')) return lost('Fn::GetAtt', scope);
  const attribute = rest.join('.');
  const nested = scope.template.among.nestedBy(resource);
  if (nested === undefined || !attribute.startsWith('Outputs.'))
    return plain(new Reference(resource, attribute), scope);
  return outputOf(nested, attribute.slice('Outputs.'.length), scope, depth);
}

function outputOf(template: Template, name: string, { world }: Scope, depth: number): Evaluated {
  const output = template.outputs[name];
  const scope = { template, world };
  return isObject(output) ? { ...evaluate(output['Value'], scope, depth), path: [] } : lost(name, scope);
}

function sub(argument: unknown, scope: Scope, depth: number): Evaluated {
  const [text, given]: unknown[] = [argument].flat();
  if (typeof text !== 'string') return lost('Fn::Sub', scope);
  const names = isObject(given) ? given : {};
  const parts = text.split(/(\$\{[^}]*\})/).map((part): TextLike => {
    const name = /^\$\{(.*)\}$/s.exec(part)?.[1]?.trim();
    if (name === undefined) return part;
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (Object.hasOwn(names, name)) return textOf(names[name], scope, depth) ?? '';
    return textOf(name.includes('.') ? { 'Fn::GetAtt': name } : { Ref: name }, scope, depth) ?? '';
  });
  return plain(Text.of(parts), scope);
}

function join(argument: unknown, scope: Scope, depth: number): Evaluated {
  const [delimiter, list]: unknown[] = [argument].flat(1);
  const items = Array.isArray(argument) && argument.length === 2 ? evaluate(list, scope, depth) : undefined;
  if (items === undefined || typeof delimiter !== 'string' || !Array.isArray(items.value))
    return lost('Fn::Join', scope);
  const texts = items.value.flatMap((item): TextLike[] => [textOf(item, items.scope, depth) ?? []].flat());
  return plain(Text.of(texts.flatMap((text, i) => (i === 0 ? [text] : [delimiter, text]))), scope);
}

function conditional(argument: unknown, scope: Scope, depth: number): Evaluated {
  if (!Array.isArray(argument) || typeof argument[0] !== 'string') return lost('Fn::If', scope);
  const holds = isTrue({ Condition: argument[0] }, scope, depth);
  if (Unknown.is(holds)) return plain(holds, scope);
  const branch = holds ? 1 : 2;
  const taken = evaluate(argument[branch], scope, depth);
  return { ...taken, path: ['Fn::If', branch, ...taken.path] };
}

function findInMap(argument: unknown, scope: Scope, depth: number): Evaluated {
  const [map, ...keys]: unknown[] = [argument].flat(1);
  let level: unknown = typeof map === 'string' ? scope.template.mappings[map] : undefined;
  for (const raw of keys.slice(0, 2)) {
    const key = isObject(level) ? keyOf(raw, Object.keys(level), scope, depth) : undefined;
    level = key !== undefined && isObject(level) && Object.hasOwn(level, key) ? level[key] : undefined;
  }
  return level === undefined || keys.length < 2 ? lost('Fn::FindInMap', scope) : plain(level, scope);
}

/** The key itself, or, where only deployment knows it, each key that the mapping has in turn. */
function keyOf(raw: unknown, keys: readonly string[], scope: Scope, depth: number): string | undefined {
  const key = textOf(raw, scope, depth);
  if (key === undefined || typeof key === 'string') return key;
  const taken = scope.world.choose(`${scope.template.file} key ${key}`, keys.length);
  return taken === undefined ? undefined : keys[taken];
}

function importValue(argument: unknown, scope: Scope, depth: number): Evaluated {
  const name = textOf(argument, scope, depth);
  const found = typeof name === 'string' ? scope.template.among.exported(name) : undefined;
  if (found === undefined) return lost(`${name}`, scope, 'is exported by a stack that is not among the files');
  return { ...evaluate(found.value, { template: found.template, world: scope.world }, depth), path: [] };
}

function stackOutput(argument: unknown, scope: Scope, depth: number): Evaluated {
  const { StackName: stack, OutputName: output } = isObject(argument) ? argument : {};
  const template = typeof stack === 'string' ? scope.template.among.stack(stack) : undefined;
  if (template === undefined || typeof output !== 'string') return lost('Fn::GetStackOutput', scope);
  return outputOf(template, output, scope, depth);
}

function select(argument: unknown, scope: Scope, depth: number): Evaluated {
  const [index, list]: unknown[] = [argument].flat(1);
  const items = Array.isArray(argument) ? evaluate(list, scope, depth) : undefined;
  const at = Number(textOf(index, scope, depth));
  if (items === undefined || !Array.isArray(items.value) || !(at in items.value)) return lost('Fn::Select', scope);
  return { ...evaluate(items.value[at], items.scope, depth), path: [] };
}

function split(argument: unknown, scope: Scope, depth: number): Evaluated {
  const [delimiter, text]: unknown[] = [argument].flat(1);
  const whole = textOf(text, scope, depth);
  // A hole may hold the delimiter: the ARN of a resource does.
  if (typeof delimiter !== 'string' || typeof whole !== 'string') return lost('Fn::Split', scope);
  return plain(whole.split(delimiter), scope);
}

function withDynamicReferences(text: string): TextLike {
  return Text.of(
    text.split(/(\{\{resolve:[^}]*\}\})/).map((part) => {
      const service = /^\{\{resolve:([^:}]*)/.exec(part)?.[1];
      return service === undefined
        ? part
        : new Unknown(`a dynamic reference to ${service} is resolved at deployment`, service);
    }),
  );
}
