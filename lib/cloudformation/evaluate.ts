import { Unknown } from '../core/unknown';
import { isTrue } from './condition';
import { withDynamicReferences } from './dynamic-reference';
import { childOf, functionIn, isPlain } from './expression';
import { findInMap } from './map-value';
import { parameterValue } from './parameter';
import { isObject, type Template } from './template';
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

/** Characters that a text may get: functions within each other can double it each time. */
const LONGEST_TEXT = 2 ** 18;

/** Follows one expression as far as the files show it. Never throws; what cannot be followed is `Unknown`. */
export function evaluate(raw: unknown, scope: Scope, depth = 0): Evaluated {
  if (depth > MOST_STEPS) return plain(new Unknown('the template refers to itself'), scope);
  if (typeof raw === 'string') return plain(withDynamicReferences(raw), scope);
  if (raw === null) return plain(undefined, scope);
  if (!isPlain(raw)) return plain(raw, scope);
  const name = functionIn(raw);
  if (name === undefined) return plain(raw, scope);
  const made = (FUNCTIONS[name] ?? unheardOf(name))(raw[name], scope, depth + 1);
  const { value } = made;
  return typeof value === 'string' || value instanceof Text ? { ...made, value: readable(value) } : made;
}

const readable = (text: string | Text): TextLike =>
  text.length > LONGEST_TEXT ? new Unknown('the text is too long to be followed') : withDynamicReferences(text);

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
  'Fn::ToJsonString': (argument, scope, depth) => below('Fn::ToJsonString', evaluate(argument, scope, depth)),
  'Fn::If': conditional,
  'Fn::FindInMap': findInMap,
  'Fn::ImportValue': importValue,
  'Fn::GetStackOutput': stackOutput,
  'Fn::Select': select,
  'Fn::Split': split,
};

const unheardOf =
  (name: string): Function =>
  (_argument, scope) =>
    plain(new Unknown(`what '${name}' makes is known only at deployment`, name), scope);

const HERE: Evaluated['path'] = [];

export const plain = (value: unknown, scope: Scope): Evaluated => ({ value, scope, path: HERE });

export const lost = (name: string, scope: Scope, because = 'cannot be followed'): Evaluated =>
  plain(new Unknown(`'${name}' ${because}`, name), scope);

/** What a function makes of something unknown is another unknown. */
const hiddenBy = ({ because }: Unknown, name: string, scope: Scope): Evaluated =>
  plain(new Unknown(because, name), scope);

const below = (step: string, { value, scope, path }: Evaluated): Evaluated => ({ value, scope, path: [step, ...path] });

function ref(id: string, scope: Scope, depth: number): Evaluated {
  const { template } = scope;
  if (id === 'AWS::NoValue') return plain(undefined, scope);
  if (id.startsWith('AWS::')) return plain(pseudo(id, template), scope);
  const resource = template.resources.get(id);
  if (resource !== undefined) return plain(new Reference(resource), scope);
  const parameter = childOf(template.parameters, id);
  return isPlain(parameter) ? parameterValue(id, parameter, scope, depth) : lost(id, scope, 'is not in the template');
}

/** What a pseudo parameter stands for. */
export function pseudo(id: string, { environment }: Template): string | Pseudo {
  const known: Readonly<Record<string, string | undefined>> = {
    'AWS::AccountId': environment.account,
    'AWS::Region': environment.region,
    'AWS::StackName': environment.stackName,
  };
  return known[id] ?? new Pseudo(id);
}

function getAtt(argument: unknown, scope: Scope, depth: number): Evaluated {
  const [id, ...rest]: unknown[] = typeof argument === 'string' ? argument.split('.') : [argument].flat();
  const resource = typeof id === 'string' ? scope.template.resources.get(id) : undefined;
  if (resource === undefined || !rest.every((part) => typeof part === 'string')) return lost('Fn::GetAtt', scope);
  const attribute = rest.join('.');
  const [, output] = /^Outputs\.(.*)$/s.exec(attribute) ?? [];
  const nested = output === undefined ? undefined : scope.template.among.nestedBy(resource);
  if (nested !== undefined && output !== undefined) return outputOf(nested, output, scope, depth);
  return output !== undefined || CUSTOM.test(resource.type)
    ? lost(`${id}.${attribute}`, scope, 'is known only at deployment')
    : plain(new Reference(resource, attribute), scope);
}

/** Types whose attributes can be anything: code of somebody returns them. */
const CUSTOM = /^(Custom::|AWS::CloudFormation::(CustomResource|Macro)$)/;

function outputOf(template: Template, name: string, scope: Scope, depth: number): Evaluated {
  const output = childOf(template.outputs, name);
  return isPlain(output) ? named(`output ${name}`, output['Value'], { ...scope, template }, depth) : lost(name, scope);
}

/** What a name of another template stands for. */
function named(name: string, raw: unknown, scope: Scope, depth: number): Evaluated {
  const circle = plain(new Unknown(`'${name}' refers to itself`), scope);
  const found = scope.world.followed.values.ask(`${scope.template.id} ${name}`, circle, () =>
    evaluate(raw, scope, depth),
  );
  return { ...found, path: [] };
}

function sub(argument: unknown, scope: Scope, depth: number): Evaluated {
  const [text, given]: unknown[] = [argument].flat();
  if (typeof text !== 'string') return lost('Fn::Sub', scope);
  const own = new Map(
    isObject(given) ? Object.entries(given).map(([name, raw]) => [name, textOf(raw, scope, depth)]) : [],
  );
  const parts = text.split(/(\$\{[^}]*\})/).map((part): TextLike => {
    const name = /^\$\{(.*)\}$/s.exec(part)?.[1]?.trim();
    if (name === undefined) return part;
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    const filled = own.has(name) ? own.get(name) : textOf(referenceTo(name), scope, depth);
    return filled ?? '';
  });
  return plain(Text.of(parts), scope);
}

const referenceTo = (name: string) => (name.includes('.') ? { 'Fn::GetAtt': name } : { Ref: name });

function join(argument: unknown, scope: Scope, depth: number): Evaluated {
  const [delimiter, list]: readonly unknown[] = Array.isArray(argument) ? argument : [];
  const items = listOf(list, scope, depth);
  if (Unknown.is(items)) return hiddenBy(items, 'Fn::Join', scope);
  if (typeof delimiter !== 'string') return lost('Fn::Join', scope);
  const texts = items.flatMap((item, i): TextLike[] => (i === 0 ? [item] : [delimiter, item]));
  return plain(Text.of(texts), scope);
}
/** The texts of a list, without what is not there. */
function listOf(raw: unknown, scope: Scope, depth: number): readonly TextLike[] | Unknown {
  const list = evaluate(raw, scope, depth);
  if (Unknown.is(list.value)) return list.value;
  if (!Array.isArray(list.value)) return new Unknown('what stands where a list belongs cannot be followed');
  return list.value.flatMap((item: unknown): TextLike[] => [textOf(item, list.scope, depth) ?? []].flat());
}

function conditional(argument: unknown, scope: Scope, depth: number): Evaluated {
  if (!Array.isArray(argument) || argument.length !== 3) return lost('Fn::If', scope);
  const holds = isTrue({ Condition: argument[0] }, scope, depth);
  if (Unknown.is(holds)) return plain(holds, scope);
  const branch = holds ? 1 : 2;
  const { path, ...taken } = evaluate(argument[branch], scope, depth);
  return { ...taken, path: ['Fn::If', branch, ...path] };
}

function importValue(argument: unknown, scope: Scope, depth: number): Evaluated {
  const name = textOf(argument, scope, depth);
  const found = typeof name === 'string' ? scope.template.among.exported(name, scope.template) : undefined;
  if (found === undefined) return lost(`${name}`, scope, 'is exported by a stack that is not among the files');
  return named(`export ${name}`, found.value, { ...scope, template: found.template }, depth);
}

function stackOutput(argument: unknown, scope: Scope, depth: number): Evaluated {
  const { StackName: stack, OutputName: output } = isObject(argument) ? argument : {};
  const template = typeof stack === 'string' ? scope.template.among.stack(stack) : undefined;
  if (template === undefined || typeof output !== 'string') return lost('Fn::GetStackOutput', scope);
  return outputOf(template, output, scope, depth);
}

function select(argument: unknown, scope: Scope, depth: number): Evaluated {
  const [index, list]: readonly unknown[] = Array.isArray(argument) ? argument : [];
  const texts = listOf(list, scope, depth);
  if (Unknown.is(texts)) return hiddenBy(texts, 'Fn::Select', scope);
  const item = texts[Number(textOf(index, scope, depth))];
  return item === undefined ? lost('Fn::Select', scope) : plain(item, scope);
}

function split(argument: unknown, scope: Scope, depth: number): Evaluated {
  const [delimiter, text]: readonly unknown[] = Array.isArray(argument) ? argument : [];
  const whole = textOf(text, scope, depth);
  if (Unknown.is(whole)) return hiddenBy(whole, 'Fn::Split', scope);
  // A hole may hold the delimiter: the ARN of a resource does.
  return typeof delimiter === 'string' && typeof whole === 'string'
    ? plain(whole.split(delimiter), scope)
    : lost('Fn::Split', scope);
}
