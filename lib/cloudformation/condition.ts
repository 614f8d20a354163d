import { every, type Maybe, not, some, Unknown } from '../core';
import { type Scope, textOf } from './evaluate';
import { isObject } from './template';

/** Whether a condition holds in this way of the template; what the files leave open is decided once and kept to. */
export function isTrue(raw: unknown, scope: Scope, depth = 0): Maybe<boolean> {
  if (!isObject(raw) || depth > 100) return new Unknown('a condition cannot be followed');
  const [name = '', argument]: [string?, unknown?] = Object.entries(raw)[0] ?? [];
  const operands: unknown[] = Array.isArray(argument) ? argument : [argument];
  const each = () => operands.map((operand) => isTrue(operand, scope, depth + 1));
  switch (name) {
    case 'Condition':
      return named(argument, scope, depth);
    case 'Fn::Equals':
      return equal(operands, scope, depth);
    case 'Fn::Not':
      return not(isTrue(operands[0], scope, depth + 1));
    case 'Fn::And':
      return every(each());
    case 'Fn::Or':
      return some(each());
    default:
      return either(`${scope.template.file} ${JSON.stringify(raw)}`, scope);
  }
}

function named(name: unknown, scope: Scope, depth: number): Maybe<boolean> {
  const condition = typeof name === 'string' ? scope.template.conditions[name] : undefined;
  if (condition === undefined) return either(`${scope.template.file} condition ${name}`, scope);
  return isTrue(condition, scope, depth + 1);
}

function equal([left, right]: readonly unknown[], scope: Scope, depth: number): Maybe<boolean> {
  if (scope.world.open) return tooMany();
  const texts = [textOf(left, scope, depth + 1), textOf(right, scope, depth + 1)];
  const [one, other] = texts;
  if (typeof one === 'string' && typeof other === 'string') return one === other;
  // A parameter that is not at its default is not what the default is.
  if (texts.some((text) => typeof text === 'string' && text === presetOf([left, right], scope))) return false;
  return either(`${scope.template.file} ${one} = ${other}`, scope);
}

/** The default of a parameter that is compared, where it is compared in the way in which it has another value. */
function presetOf(operands: readonly unknown[], { template }: Scope): string | undefined {
  if (template.nesting !== undefined) return undefined;
  for (const operand of operands) {
    const id = isObject(operand) ? operand['Ref'] : undefined;
    const parameter = typeof id === 'string' ? template.parameters[id] : undefined;
    if (isObject(parameter) && parameter['Default'] !== undefined) return String(parameter['Default']);
  }
  return undefined;
}

function either(question: string, { world }: Scope): Maybe<boolean> {
  const taken = world.choose(question, 2);
  return taken === undefined ? tooMany() : taken === 0;
}

const tooMany = () => new Unknown('the template can turn out in too many ways');
