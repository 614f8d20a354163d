import { Unknown } from '../core';
import { type Evaluated, evaluate, plain, type Scope } from './evaluate';
import { childOf } from './expression';
import type { Raw } from './template';
import { splitAt, Text } from './text';

/** What a parameter stands for in this way of the template. */
export function parameterValue(id: string, parameter: Raw, scope: Scope, depth: number): Evaluated {
  const hidden = new Unknown(`parameter '${id}' is given at deployment`, id);
  if (isStored(parameter)) return plain(hidden, scope);
  const told = toldBy(id, scope, depth);
  if (told === undefined) return plain(ownValue(id, parameter, hidden, scope), scope);
  const { value } = told;
  const list = isList(parameter) && (typeof value === 'string' || value instanceof Text);
  return list ? plain(listed(value), scope) : { ...told, path: [] };
}

/** Whether deployment looks the value up, so that what is given is only where it is stored. */
export const isStored = ({ Type: type }: Raw): boolean => typeof type === 'string' && type.startsWith('AWS::SSM::');

const isList = ({ Type: type }: Raw): boolean => typeof type === 'string' && /^(CommaDelimitedList|List<)/.test(type);

const listed = (value: string | Text): readonly unknown[] => (value === '' ? [] : splitAt(value, /\s*,\s*/));

/** One of the values that the parameter can have; a nested stack that is not told takes the default. */
function ownValue(id: string, parameter: Raw, hidden: Unknown, { template, world }: Scope): unknown {
  const { AllowedValues: allowed } = parameter;
  const preset = parameter['Default'] ?? undefined;
  const isText = !isList(parameter);
  const known = isText || preset === undefined ? preset : listed(String(preset));
  if (template.nesting !== undefined) return known ?? hidden;
  const options: readonly unknown[] =
    isText && Array.isArray(allowed) ? allowed : known === undefined ? [] : [known, hidden];
  const taken = options.length === 0 ? undefined : world.choose(`${template.id} parameter ${id}`, options.length);
  return taken === undefined ? hidden : options[taken];
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
