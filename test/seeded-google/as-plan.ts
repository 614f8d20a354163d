import type { Blocks } from './seed';

const REFERENCE = /\$\{([\w.-]+)\}/g;

/** Arguments that are maps; every other object is a block, of which a plan makes a list. */
const MAPS = ['metadata', 'attribute_mapping', 'labels', 'environment_variables', 'substitutions', 'tags'];

/** The same blocks as Terraform plans them: known values as they are, and what refers to others known after apply. */
export function asPlan(blocks: Blocks): unknown {
  const all = Object.entries(blocks).flatMap(([type, named]) =>
    Object.entries(named).map(([name, body]) => ({ type, name, address: `${type}.${name}`, body })),
  );
  return {
    format_version: '1.2',
    planned_values: {
      root_module: {
        resources: all.map(({ type, name, address, body }) => ({
          address,
          mode: 'managed',
          type,
          name,
          values: each(body, (value, key) => planned(value, key)),
        })),
      },
    },
    resource_changes: all.map(({ address, body }) => ({
      address,
      change: { after_unknown: { id: true, ...each(body, (value, key) => unknownIn(value, key)) } },
    })),
    configuration: {
      root_module: {
        resources: all.map(({ address, body }) => ({
          address,
          expressions: each(body, (value, key) => written(value, key)),
        })),
      },
    },
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function each(
  body: Readonly<Record<string, unknown>>,
  read: (value: unknown, key: string) => unknown,
): Record<string, unknown> {
  const entries = Object.entries(body).filter(([key]) => key !== 'lifecycle');
  return Object.fromEntries(
    entries.map(([key, value]) => [key, read(value, key)]).filter(([, value]) => value !== undefined),
  );
}

const refers = (value: unknown): value is string => typeof value === 'string' && value.includes('${');

function planned(value: unknown, key: string): unknown {
  if (refers(value)) return null;
  if (Array.isArray(value)) return value.map((item) => (isObject(item) ? each(item, planned) : planned(item, '')));
  if (!isObject(value)) return value;
  return MAPS.includes(key) ? value : [each(value, planned)];
}

function unknownIn(value: unknown, key: string): unknown {
  if (refers(value)) return true;
  if (Array.isArray(value))
    return value.map((item) => (isObject(item) ? each(item, unknownIn) : (unknownIn(item, '') ?? false)));
  return isObject(value) && !MAPS.includes(key) ? [each(value, unknownIn)] : undefined;
}

function written(value: unknown, key: string): unknown {
  if (refers(value)) return { references: [...value.matchAll(REFERENCE)].map(([, name]) => name) };
  if (Array.isArray(value)) {
    const objects = value.filter(isObject);
    const references = value.filter(refers).flatMap((text) => [...text.matchAll(REFERENCE)].map(([, name]) => name));
    return objects.length > 0 ? objects.map((item) => each(item, written)) : { references };
  }
  return isObject(value) && !MAPS.includes(key) ? [each(value, written)] : { constant_value: value };
}
