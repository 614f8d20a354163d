import { every, type Maybe, not, some, Unknown } from '../core/unknown';
import { type Scope, textOf } from './evaluate';
import { isStored } from './parameter';
import { isObject } from './template';
import { type TextLike, unknownIn } from './text';

/** Whether a condition holds in this way of the template; what the files leave open is decided once and kept to. */
export function isTrue(raw: unknown, scope: Scope, depth = 0): Maybe<boolean> {
  if (!isObject(raw) || depth > 100) return new Unknown('a condition cannot be followed');
  const [name = '', argument]: [string?, unknown?] = Object.entries(raw)[0] ?? [];
  const operands: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  switch (name) {
    case 'Condition':
      return named(argument, scope, depth);
    case 'Fn::Equals':
      return equal(operands, scope, depth);
    case 'Fn::Not':
      return not(isTrue(operands[0], scope, depth + 1));
    case 'Fn::And':
      return every(each(operands, scope, depth));
    case 'Fn::Or':
      return some(each(operands, scope, depth));
    default:
      return either(JSON.stringify(raw), scope);
  }
}

/** One after the other, as far as somebody asks: what need not be decided makes no ways. */
function* each(operands: readonly unknown[], scope: Scope, depth: number): Iterable<Maybe<boolean>> {
  for (const operand of operands) yield isTrue(operand, scope, depth + 1);
}

function named(name: unknown, scope: Scope, depth: number): Maybe<boolean> {
  const { template, world } = scope;
  if (typeof name !== 'string' || !Object.hasOwn(template.conditions, name))
    return either(JSON.stringify(['Condition', name]), scope);
  const circle = new Unknown(`condition '${name}' refers to itself`);
  return world.followed.conditions.ask(`${template.id} ${name}`, circle, () =>
    isTrue(template.conditions[name], scope, depth + 1),
  );
}

function equal([left, right]: readonly unknown[], scope: Scope, depth: number): Maybe<boolean> {
  const one = textOf(left, scope, depth + 1);
  const other = textOf(right, scope, depth + 1);
  if (typeof one === 'string' && typeof other === 'string') return one === other;
  if (typeof one === 'string') return hasValue(right, other, one, scope);
  if (typeof other === 'string') return hasValue(left, one, other, scope);
  const things = [thing(left, one, scope), thing(right, other, scope)].sort();
  return things[0] === things[1] || either(things.join(' = '), scope);
}

function hasValue(raw: unknown, text: TextLike | undefined, value: string, scope: Scope): Maybe<boolean> {
  // A parameter that is not at its default is not what the default is.
  if (!scope.world.isSettled && scope.world.presets && value === presetOf(raw, scope)) return false;
  return scope.world.has(thing(raw, text, scope), value) ?? tooMany();
}

/** A name for something that only deployment knows, the same wherever it is the same. */
export function thing(raw: unknown, text: TextLike | undefined, { template }: Scope): string {
  const known = text !== undefined && unknownIn(text) === undefined;
  return `${template.id} ${known ? text : JSON.stringify(raw)}`;
}

/** The default of a parameter, where it has another value in this way of the template. */
function presetOf(raw: unknown, { template }: Scope): string | undefined {
  const id = isObject(raw) ? raw['Ref'] : undefined;
  const parameter = typeof id === 'string' && template.nesting === undefined ? template.parameters[id] : undefined;
  if (!isObject(parameter) || isStored(parameter)) return undefined;
  const { Default: preset } = parameter;
  return typeof preset === 'number' ? `${preset}` : typeof preset === 'string' ? preset : undefined;
}

function either(question: string, { template, world }: Scope): Maybe<boolean> {
  const taken = world.choose(`${template.id} ${question}`, 2);
  return taken === undefined ? tooMany() : taken === 0;
}

const tooMany = () => new Unknown('the template can turn out in too many ways');
