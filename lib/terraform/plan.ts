import { Unknown } from '../core';
import type { Source } from '../source';
import type { Configurations } from './configurations';
import { Written } from './expression/expression';
import { templateIn } from './expression/parser';
import { Module } from './module';
import { isObject, type Raw, Resource } from './resource';

type Path = readonly (string | number)[];

/** What a plan says about each address beside its values. */
interface Plan {
  readonly source: Source;
  readonly among: Configurations;
  /** Values that are known only when the plan is applied, by address. */
  readonly unknown: ReadonlyMap<string, unknown>;
}

/** Reads what `terraform show -json` says of a plan or a state. */
export function addPlan(among: Configurations, source: Source): void {
  const tree = objectOf(source.tree);
  among.addSource(source);
  const plan: Plan = { source, among, unknown: unknownIn(tree) };
  const configuration = objectOf(tree['configuration'])['root_module'];
  const variables = Object.entries(objectOf(tree['variables']));
  const given = Object.fromEntries(variables.map(([name, variable]) => [name, objectOf(variable)['value']]));
  const section = 'planned_values' in tree ? 'planned_values' : 'values';
  const root = moduleOf(plan, objectOf(configuration), { given });
  const made = objectOf(objectOf(tree[section])['root_module']);
  addResources(plan, root, objectOf(configuration), made, [section, 'root_module']);
  const known = objectOf(objectOf(objectOf(tree['prior_state'])['values'])['root_module']);
  addLookedUp(plan, root, objectOf(configuration), known, ['prior_state', 'values', 'root_module']);
  if (tree['complete'] === false || tree['errored'] === true) {
    const place = { file: source.file, resource: 'plan', type: 'Terraform plan', at: '' };
    among.hides(place, 'the plan is not complete, so that more is made than it shows');
  }
}

const objectOf = (raw: unknown): Raw => (isObject(raw) ? raw : {});
const listOf = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : []);

function unknownIn(tree: Raw): ReadonlyMap<string, unknown> {
  return new Map(
    listOf(tree['resource_changes']).flatMap((raw): [string, unknown][] => {
      const { address, change } = objectOf(raw);
      return typeof address === 'string' ? [[address, objectOf(change)['after_unknown']]] : [];
    }),
  );
}

function moduleOf(plan: Plan, configuration: Raw, options: { given?: Raw; calledBy?: Module['calledBy'] }): Module {
  const outputs = Object.entries(objectOf(configuration['outputs']));
  return new Module(plan.among, {
    ...options,
    variables: objectOf(configuration['variables']),
    outputs: Object.fromEntries(outputs.map(([name, output]) => [name, expressed(objectOf(output)['expression'])])),
    isLiteral: true,
  });
}

function addResources(plan: Plan, module: Module, configuration: Raw, values: Raw, path: Path): void {
  const written = writtenIn(configuration);
  for (const [i, raw] of listOf(values['resources']).entries()) {
    addResource(plan, module, written, objectOf(raw), [...path, 'resources', i, 'values']);
  }
  const calls = objectOf(configuration['module_calls']);
  for (const [i, raw] of listOf(values['child_modules']).entries()) {
    const child = objectOf(raw);
    const name = nameOfCall(child['address']);
    const call = objectOf(calls[name]);
    const told = Object.entries(objectOf(call['expressions'])).map(([key, one]) => [key, expressed(one)]);
    const inside = objectOf(call['module']);
    const called = moduleOf(plan, inside, { calledBy: { module, told: Object.fromEntries(told) } });
    if (!module.called.has(name)) module.called.set(name, called);
    addResources(plan, called, inside, child, [...path, 'child_modules', i]);
  }
}

/** The name of the last module in an address such as `module.ai["eu"].module.logs`. */
const nameOfCall = (address: unknown): string => /module\.([\w-]+)(\[[^\]]*\])?$/.exec(`${address}`)?.[1] ?? '';

/** What the configuration says of each resource, by its name. */
function writtenIn(configuration: Raw): ReadonlyMap<string, Raw> {
  return new Map(
    listOf(configuration['resources']).map((raw) => {
      const { address, expressions, provider_config_key: provider } = objectOf(raw);
      return [
        `${address}`,
        { ...objectOf(expressions), ...(typeof provider === 'string' && { [PROVIDER]: provider }) },
      ];
    }),
  );
}

function addResource(plan: Plan, module: Module, written: ReadonlyMap<string, Raw>, raw: Raw, path: Path): void {
  const { address, type, name, mode } = raw;
  if (typeof address !== 'string' || typeof type !== 'string') return;
  const isData = mode === 'data';
  const called = `${isData ? 'data.' : ''}${type}.${name}`;
  const unknown = objectOf(plan.unknown.get(address));
  const expressions = written.get(called) ?? {};
  const values = {
    ...objectOf(withUnknown(objectOf(raw['values']), unknown, expressions)),
    ...providerIn(expressions),
  };
  const options = { address, type, isData, values, path, file: plan.source.file, showsMeta: false };
  plan.among.add(called, new Resource(module, options));
}

/** Which configuration of the provider makes it: as an argument, which is what it is where it is written. */
const PROVIDER = 'provider';

const providerIn = ({ [PROVIDER]: provider }: Raw): Raw => (provider === undefined ? {} : { [PROVIDER]: provider });

/** Data sources that were read while planning; what is read on applying is among the planned values. */
function addLookedUp(plan: Plan, module: Module, configuration: Raw, values: Raw, path: Path): void {
  const written = writtenIn(configuration);
  for (const [i, raw] of listOf(values['resources']).entries()) {
    const found = objectOf(raw);
    if (found['mode'] === 'data') addResource(plan, module, written, found, [...path, 'resources', i, 'values']);
  }
}

/** The planned values, with what is known only after apply as it was written; what only the provider knows is left out. */
function withUnknown(value: unknown, unknown: unknown, written: unknown): unknown {
  if (unknown === true) return expressed(written);
  if (Array.isArray(value) && Array.isArray(unknown)) {
    return value.map((item, i) => withUnknown(item, unknown[i], Array.isArray(written) ? written[i] : written));
  }
  if (!isObject(unknown)) return value;
  const known = objectOf(value);
  const keys = new Set([...Object.keys(known), ...Object.keys(unknown)]);
  const merged = [...keys].map((key): [string, unknown] => [
    key,
    withUnknown(known[key], unknown[key], isWritten(written) ? written : objectOf(blockOf(written))[key]),
  ]);
  return Object.fromEntries(merged.filter(([, one]) => one !== undefined));
}

const blockOf = (written: unknown): unknown => (Array.isArray(written) && written.length === 1 ? written[0] : written);

const isWritten = (raw: unknown): raw is Raw => isObject(raw) && ('references' in raw || 'constant_value' in raw);

/** What an expression of the configuration stands for, of which most plans show only what it refers to. */
function expressed(raw: unknown): unknown {
  if (!isWritten(raw)) return raw === undefined ? undefined : new Unknown(AFTER);
  const { constant_value: constant, references } = raw;
  if (typeof constant === 'string') return new Written(templateIn(constant));
  if (constant !== undefined && references === undefined) return constant;
  const [only, ...more] = distinct(listOf(references).filter((one): one is string => typeof one === 'string'));
  if (only === undefined || more.length > 0) return new Unknown(AFTER);
  return new Written({ kind: 'made', from: templateIn(`\${${only}}`) });
}

const AFTER = 'known only after it is applied';

/** References without those that others go on from: `a.b` where `a.b.id` is there as well. */
const distinct = (references: readonly string[]): readonly string[] => [
  ...new Set(
    references.filter((one) => !references.some((other) => other.startsWith(`${one}.`) || other.startsWith(`${one}[`))),
  ),
];
