import { Unknown } from '../core';
import { type Expression, Written } from './expression/expression';
import { called } from './expression/functions';
import { templateIn } from './expression/parser';
import type { Module } from './module';
import { reached } from './path';
import { type Each, isObject } from './resource';
import { isText, Reference, Text, type TextLike } from './text';

/** Where an expression stands: its module, and what is counted on there. */
export interface Scope {
  readonly module: Module;
  readonly world: World;
  /** Which turn of a loop it stands in, where that is known. */
  readonly each?: Each | undefined;
}

/** What is counted on while a resource is read. */
export class World {
  /** Whether something was read that whoever applies can set otherwise. */
  public hasChosen = false;
  private readonly following = new Set<string>();

  /** @param presets whether variables have their defaults; else they can be anything */
  public constructor(public readonly presets = true) {}

  /** Follows a name, unless it leads back to itself. */
  public follow<T>(name: string, circle: T, read: () => T): T {
    if (this.following.has(name)) return circle;
    this.following.add(name);
    const found = read();
    this.following.delete(name);
    return found;
  }
}

/** What an expression stands for, and where its parts are to be evaluated. */
export interface Evaluated {
  readonly value: unknown;
  readonly scope: Scope;
}

/**
 * Follows a value as far as the files show it: to data whose parts are still to be followed, to a text or hole, or to nothing.
 * Never throws; what cannot be followed is `Unknown`.
 */
export function evaluate(raw: unknown, scope: Scope): Evaluated {
  if (raw instanceof Written) return follow(raw.expression, scope);
  if (raw === null) return { value: undefined, scope };
  if (typeof raw === 'string' && !scope.module.isLiteral) return follow(templateIn(raw), scope);
  return { value: raw, scope };
}

/** The value as a text; nothing where it is absent, and unknown where it is no text. */
export function textOf(raw: unknown, scope: Scope): TextLike | undefined {
  return asText(evaluate(raw, scope).value);
}

export function asText(value: unknown): TextLike | undefined {
  if (value === undefined || isText(value)) return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return new Unknown('a list or an object stands where a text belongs');
}

function follow(expression: Expression, scope: Scope): Evaluated {
  switch (expression.kind) {
    case 'literal':
      return { value: expression.value ?? undefined, scope };
    case 'template':
      return { value: Text.of(expression.parts.map((part) => asText(follow(part, scope).value) ?? '')), scope };
    case 'path':
      return reached(
        expression.root,
        expression.steps.map((step) => (typeof step === 'object' ? memberOf(follow(step, scope).value) : step)),
        scope,
      );
    case 'call':
      return {
        value: called(
          expression.name,
          expression.args.map((one) => follow(one, scope)),
        ),
        scope,
      };
    case 'list':
      return { value: expression.items.map((item) => new Written(item)), scope };
    case 'object':
      return { value: Object.fromEntries(expression.entries.map((entry) => member(entry, scope))), scope };
    case 'if':
      return chosen(expression, scope);
    case 'not': {
      const value = truth(follow(expression.of, scope).value);
      return { value: Unknown.is(value) ? value : !value, scope };
    }
    case 'operation':
      return { value: joined(expression, scope), scope };
    case 'made':
      return { value: Text.of([AROUND, asText(follow(expression.from, scope).value) ?? AROUND, AROUND]), scope };
    case 'other':
      return { value: new Unknown(`'${short(expression.written)}' is not followed`), scope };
  }
}

/** Which of the members it is does not matter for what they all have. */
function memberOf(key: unknown): string | number {
  const plain = key instanceof Reference ? key.known : key;
  return typeof plain === 'string' || typeof plain === 'number' ? plain : 0;
}

const AROUND = new Unknown('known only after it is applied');

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

function member([key, value]: readonly [Expression, Expression], scope: Scope): [string, Written] {
  const name = asText(follow(key, scope).value);
  return [typeof name === 'string' ? name : `${name}`, new Written(value)];
}

function chosen({ test, yes, no }: Extract<Expression, { kind: 'if' }>, scope: Scope): Evaluated {
  const holds = truth(follow(test, scope).value);
  if (Unknown.is(holds)) return { value: holds, scope };
  return follow(holds ? yes : no, scope);
}

function truth(value: unknown): boolean | Unknown {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  return Unknown.is(value) ? value : new Unknown('a condition is decided when it is applied');
}

function joined({ sign, left, right }: Extract<Expression, { kind: 'operation' }>, scope: Scope): unknown {
  const one = known(follow(left, scope).value);
  const other = known(follow(right, scope).value);
  if (sign === '&&' && (one === false || other === false)) return false;
  if (sign === '||' && (one === true || other === true)) return true;
  if (Unknown.is(one)) return one;
  if (Unknown.is(other)) return other;
  const decide = DECIDED[sign];
  return decide?.(one, other) ?? new Unknown(`what '${sign}' makes is not followed`);
}

/** A value that can be compared; unknown where it cannot. */
function known(value: unknown): string | number | boolean | undefined | Unknown {
  const plain = value instanceof Reference ? value.known : value;
  if (plain === undefined || typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean') {
    return plain;
  }
  return Unknown.is(plain) ? plain : new Unknown('what is compared is known only after it is applied');
}

const DECIDED: Readonly<Record<string, (one: unknown, other: unknown) => unknown>> = {
  '==': (one, other) => one === other,
  '!=': (one, other) => one !== other,
  '&&': (one, other) => one === true && other === true,
  '||': (one, other) => one === true || other === true,
  '+': (one, other) => numbers(one, other, (a, b) => a + b),
  '-': (one, other) => numbers(one, other, (a, b) => a - b),
  '*': (one, other) => numbers(one, other, (a, b) => a * b),
  '>': (one, other) => numbers(one, other, (a, b) => a > b),
  '<': (one, other) => numbers(one, other, (a, b) => a < b),
  '>=': (one, other) => numbers(one, other, (a, b) => a >= b),
  '<=': (one, other) => numbers(one, other, (a, b) => a <= b),
};

const numbers = <T>(one: unknown, other: unknown, decide: (a: number, b: number) => T): T | undefined =>
  typeof one === 'number' && typeof other === 'number' ? decide(one, other) : undefined;

/** Whether a value is an object whose keys mean something, and not a text or a hole. */
export const isData = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) && !isText(value) && !(value instanceof Written);
