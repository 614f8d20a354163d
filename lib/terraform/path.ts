import { Unknown } from '../core';
import { asText, type Evaluated, evaluate, isData, type Scope } from './evaluate';
import { isObject, type Resource } from './resource';
import { isText, Pseudo, Reference } from './text';

type Steps = readonly (string | number)[];

/** What a name with its attributes stands for. */
export function reached(root: string, steps: Steps, scope: Scope): Evaluated {
  const find = ROOTS[root];
  if (find !== undefined) return find(steps, scope);
  return ofResource(root, steps, scope);
}

const ROOTS: Readonly<Record<string, (steps: Steps, scope: Scope) => Evaluated>> = {
  var: variable,
  local,
  module: output,
  data: ([type, ...rest], scope) => ofResource(`data.${type}`, rest, scope),
  each: turn,
  count: ([what], scope) => lost(`count.${what}`, 'differs from one instance to the next', scope),
  path: ([what], scope) => ({ value: new Pseudo(`path.${what}`), scope }),
  terraform: ([what], scope) => ({ value: new Pseudo(`terraform.${what}`), scope }),
};

const lost = (name: string, because: string, scope: Scope): Evaluated => ({
  value: new Unknown(`'${name}' ${because}`, name),
  scope,
});

/** What a loop that is written out holds for one instance. */
function turn([what, ...rest]: Steps, scope: Scope): Evaluated {
  const { each, module, world } = scope;
  if (each === undefined) return lost(`each.${what}`, 'differs from one instance to the next', scope);
  return what === 'key' ? { value: each.key, scope } : below(evaluate(each.value, { module, world }), rest);
}

function variable([name = '', ...rest]: Steps, scope: Scope): Evaluated {
  const { module, world } = scope;
  const id = `var.${name}`;
  if (module.calledBy !== undefined && Object.hasOwn(module.calledBy.told, name)) {
    const { module: around, told } = module.calledBy;
    return named(id, told[name], rest, { module: around, world }, scope);
  }
  if (Object.hasOwn(module.given, name)) return below({ value: module.given[name], scope: literal(scope) }, rest);
  const declared = module.variables[name];
  const preset = isObject(declared) ? declared['default'] : undefined;
  if (preset === undefined) return lost(id, 'is given when it is applied', scope);
  if (module.calledBy !== undefined) return below({ value: preset ?? undefined, scope: literal(scope) }, rest);
  world.hasChosen = true;
  if (!world.presets) return lost(id, 'can be given otherwise when it is applied', scope);
  return below({ value: preset ?? undefined, scope: literal(scope) }, rest);
}

/** Defaults and given values hold no expressions. */
const literal = ({ module, world }: Scope): Scope => ({ module: module.withoutExpressions, world });

function local([name = '', ...rest]: Steps, scope: Scope): Evaluated {
  const { locals } = scope.module;
  return Object.hasOwn(locals, name)
    ? named(`local.${name}`, locals[name], rest, scope, scope)
    : lost(`local.${name}`, 'is not in the file', scope);
}

function output([name = '', out = '', ...rest]: Steps, scope: Scope): Evaluated {
  const id = `module.${name}.${out}`;
  const called = scope.module.called.get(`${name}`);
  if (called === undefined || !Object.hasOwn(called.outputs, out)) {
    return lost(id, 'comes from a module that is not in the file', scope);
  }
  return named(id, called.outputs[out], rest, { module: called, world: scope.world }, scope);
}

/** What a name of the configuration stands for. @param inside where its value stands */
function named(id: string, raw: unknown, rest: Steps, inside: Scope, scope: Scope): Evaluated {
  const circle = lost(id, 'leads back to itself', scope);
  return inside.world.follow(`${inside.module.id} ${id}`, circle, () => below(evaluate(raw, inside), rest));
}

/** What hangs below a value. */
function below(found: Evaluated, steps: Steps): Evaluated {
  let { value, scope } = found;
  for (const step of steps) {
    if (Unknown.is(value) || value === undefined) break;
    const raw: unknown =
      isData(value) || Array.isArray(value) ? Reflect.get(value, step) : new Unknown('a text has no parts');
    ({ value, scope } = evaluate(raw, scope));
  }
  return { value, scope };
}

function ofResource(type: string, [name = '', ...rest]: Steps, scope: Scope): Evaluated {
  const id = `${type}.${name}`;
  const { resource, steps } = instanceOf(scope.module.named(id), rest);
  const [first, ...deeper] = steps;
  if (resource === undefined) return lost(id, 'is not in the file', scope);
  if (first === undefined) return lost(id, 'stands where one of its attributes belongs', scope);
  const attribute = steps.join('.');
  if (!Object.hasOwn(resource.values, first)) return { value: computed(resource, attribute), scope };
  const inside = { module: resource.module, world: scope.world, each: resource.each };
  return scope.world.follow(`${resource.address}.${attribute}`, lost(attribute, 'leads back to itself', scope), () => {
    const found = below(evaluate(resource.values[`${first}`], inside), deeper);
    const text = isText(found.value) ? asText(found.value) : undefined;
    if (text === undefined) return found;
    return { value: Unknown.is(text) && !isSure(resource) ? text : new Reference(resource, attribute, text), scope };
  });
}

/** Which of the instances of a name is meant, and what is asked of it. Nothing where that cannot be told. */
function instanceOf(instances: readonly Resource[], steps: Steps): { resource: Resource | undefined; steps: Steps } {
  const [key] = steps;
  const [only, ...others] = instances;
  const named = instances.find(({ address }) => address.endsWith(typeof key === 'number' ? `[${key}]` : `["${key}"]`));
  if (named !== undefined) return { resource: named, steps: steps.slice(1) };
  const resource = others.length === 0 || only?.each !== undefined ? only : undefined;
  return { resource, steps: typeof key === 'number' ? steps.slice(1) : steps };
}

/** What only the provider knows: sure to be there for resources of clouds, anything for those that pass on what they are given. */
const computed = (resource: Resource, attribute: string): Reference | Unknown =>
  isSure(resource)
    ? new Reference(resource, attribute)
    : new Unknown(`what '${resource.address}' tells is known after it is applied`, `${resource.address}.${attribute}`);

const isSure = ({ type, isData: looksUp }: Resource): boolean =>
  looksUp ? LOOKED_UP.test(type) : /^(google|aws|azurerm|random|time|tls)_/.test(type);

/** Data sources that find something of the cloud whose name cannot be chosen freely. */
const LOOKED_UP =
  /^(google_(project|client_config|organization|iam_policy|compute_\w+|kms_\w+|\w*service_account\w*|logging_\w+|storage_bucket)|aws_(caller_identity|region|partition|iam_policy_document))$/;
