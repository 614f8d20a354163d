import { nearestTo } from '../core/nearest';
import { type CelType, fits, nameOf } from './cel-type';
import type { Check } from './check';
import type { CelFunction } from './context';
import type { CelExpression } from './expression';
import { checkValue } from './values';

type Call = Extract<CelExpression, { kind: 'call' }>;

/**
 * What a function returns.
 *
 * @throws CelUnknownFunction if there is none of that name, or none for what it is called on
 * @throws CelOperator if its service does not know the function for what it is called on
 * @throws CelType if the arguments do not fit
 * @throws CelValue if an argument is a value that the function cannot take
 */
export function callType(check: Check, call: Call): CelType {
  const on = call.on && check.typeOf(call.on);
  const named = check.context.functions.filter(({ name }) => name === call.name);
  const callable = named.filter((each) =>
    each.on === undefined ? on === undefined : on !== undefined && fits(on, each.on),
  );
  if (callable.length === 0) throw unknownFunction(check, call, { on, named });
  checkKnownFor(check, call, on);
  const types = call.arguments.map((argument) => check.typeOf(argument));
  const found = callable.find((each) => takes(each, types));
  if (found === undefined) {
    const forms = callable.map(formOf).join(' or ');
    throw check.mistake(call, 'CelType', `call '${call.name}' with what it takes`, `it is ${forms}`);
  }
  for (const [i, argument] of call.arguments.entries()) checkValue(check, argument, found.arguments[i] ?? 'any');
  return found.result;
}

function takes({ arguments: wanted, optional = 0 }: CelFunction, given: readonly CelType[]): boolean {
  const least = wanted.length - optional;
  return (
    given.length >= least && given.length <= wanted.length && given.every((type, i) => fits(type, wanted[i] ?? 'any'))
  );
}

function checkKnownFor(check: Check, call: Call, on: CelType | undefined): void {
  const only = typeof on === 'object' && 'only' in on ? on.only : undefined;
  if (only === undefined || only.includes(call.name)) return;
  const must = `call '${call.name}' where the service knows it`;
  throw check.mistake(call, 'CelOperator', must, `for this it knows only ${only.join(', ')}`);
}

interface Tried {
  readonly on: CelType | undefined;
  readonly named: readonly CelFunction[];
}

function unknownFunction(check: Check, call: Call, { on, named }: Tried): Error {
  const { functions, holder } = check.context;
  const here = functions.filter((each) => (each.on === undefined) === (on === undefined));
  const nearest = nearestTo(call.name, [...new Set(here.map(({ name }) => name))]);
  const known = [...new Set(functions.map(({ name }) => name))].join(', ') || 'no functions';
  const otherwise = nearest === undefined ? `${holder} knows ${known}` : `write '${nearest}'`;
  const help = named.length === 0 ? otherwise : `it is ${named.map(formOf).join(' or ')}`;
  return check.mistake(call, 'CelUnknownFunction', 'call what is there', help);
}

function formOf({ name, on, arguments: wanted }: CelFunction): string {
  const subject = on === undefined ? '' : `${nameOf(on)}.`;
  return `${subject}${name}(${wanted.map(nameOf).join(', ')})`;
}
