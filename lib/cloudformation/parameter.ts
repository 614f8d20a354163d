import { Unknown } from '../core';
import { type Evaluated, evaluate, plain, type Scope } from './evaluate';
import { childOf } from './expression';
import type { Raw } from './template';
import { Pseudo, splitAt, Text } from './text';

/** What a parameter stands for in this way of the template. */
export function parameterValue(id: string, parameter: Raw, scope: Scope, depth: number): Evaluated {
  const unknown = new Unknown(`parameter '${id}' is given at deployment`, id);
  if (isStored(parameter)) return plain(unknown, scope);
  const told = toldBy(id, scope, depth);
  const hidden = isOfAccount(parameter) ? idOf(id, parameter) : unknown;
  if (told === undefined) return plain(ownValue(id, parameter, hidden, scope), scope);
  return { ...told, value: isList(parameter) ? listed(told.value) : told.value, path: [] };
}

/** Whether deployment looks the value up, so that what is given is only where it is stored. */
export const isStored = ({ Type: type }: Raw): boolean => typeof type === 'string' && type.startsWith('AWS::SSM::');

/** Whether deployment takes only what is there in the account, such as a VPC: then it is as sure as an id that is written out. */
const isOfAccount = ({ Type: type }: Raw): boolean =>
  typeof type === 'string' && /^(List<)?AWS::(EC2|Route53)::/.test(type);

const idOf = (id: string, parameter: Raw): Pseudo | readonly Pseudo[] =>
  isList(parameter) ? [new Pseudo(id)] : new Pseudo(id);

const isList = ({ Type: type }: Raw): boolean => typeof type === 'string' && /^(CommaDelimitedList|List<)/.test(type);

const listed = (value: unknown): unknown =>
  typeof value !== 'string' && !(value instanceof Text) ? value : value === '' ? [] : splitAt(value, /\s*,\s*/);

/** One of the values that the parameter can have; a nested stack that is not told takes the default. */
function ownValue(id: string, parameter: Raw, hidden: unknown, { template, world }: Scope): unknown {
  const preset = presetOf(parameter);
  if (template.nesting !== undefined) return preset ?? hidden;
  const { AllowedValues: allowed } = parameter;
  const options: readonly unknown[] =
    Array.isArray(allowed) && !isList(parameter)
      ? allowed
      : preset === undefined || !world.presets
        ? []
        : [preset, hidden];
  const taken = options.length === 0 ? undefined : world.choose(`${template.id} parameter ${id}`, options.length);
  return taken === undefined ? hidden : options[taken];
}

function presetOf(parameter: Raw): unknown {
  const preset = parameter['Default'] ?? undefined;
  return isList(parameter) ? listed(typeof preset === 'number' ? `${preset}` : preset) : preset;
}

/** What the stack around a nested one gives a parameter. */
function toldBy(id: string, { template, world }: Scope, depth: number): Evaluated | undefined {
  const { nesting } = template;
  if (nesting === undefined) return undefined;
  const around = { template: nesting.by.template, world };
  const circle = plain(new Unknown(`parameter '${id}' refers to itself`, id), around);
  const told = world.followed.values.ask(`${template.id} parameter ${id}`, circle, () =>
    ['Properties', 'Parameters', id].reduce<Evaluated>(
      ({ value, scope }, key) => evaluate(childOf(value, key), scope, depth),
      plain(nesting.by.raw, around),
    ),
  );
  return told.value === undefined ? undefined : told;
}
