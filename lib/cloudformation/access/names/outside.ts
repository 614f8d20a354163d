import type { Unknown } from '../../../core';
import { isObject, type Raw, type Template } from '../../template';
import type { Names } from './names';
import { literalFor, type Wanted, wantedOf } from './wanted';

/** What the files get from outside: parameters, imports, values of stores. */
export class Outside {
  /** What nobody can tell apart from others by its name: each is one of its own. */
  private readonly strangers = new Map<Unknown, number>();

  public constructor(private readonly names: Names) {}

  /** A value that only deployment knows; the same for the same parameter or import. */
  public unknown(value: Unknown, from: Template, wanted: Wanted): string {
    const { because, name } = value;
    if (because === `parameter '${name}' is given at deployment`) return this.parameter(name, from, wanted);
    if (because.startsWith(`'${name}' is exported`)) return this.value(importKey(name, from), name, from, wanted);
    const number = this.strangers.get(value) ?? this.strangers.size;
    this.strangers.set(value, number);
    return this.value(`unknown ${number}`, name, from, wanted);
  }

  /** A parameter that takes only what is there in the account. */
  public ofAccount(id: string, from: Template): string {
    return this.parameter(id, from, 'name');
  }

  private parameter(id: string, from: Template, wanted: Wanted): string {
    const owner = ownerOf(id, from);
    const decided = this.names.decided(`${owner.id} ${JSON.stringify({ Ref: id })}`);
    if (decided !== undefined) return decided;
    const { Type: type, AllowedPattern: pattern } = parameterOf(id, owner) ?? {};
    const allowed = typeof pattern === 'string' ? pattern : undefined;
    return this.value(`${owner.id} parameter ${id}`, id, owner, wantedOf(type) ?? wanted, allowed);
  }

  private value(key: string, label: string, from: Template, wanted: Wanted, pattern?: string): string {
    return this.names.named(key, label, false, (count) =>
      literalFor(wanted, count, label, () => this.names.where(from), pattern),
    );
  }
}

function importKey(name: string, { id, environment: { account, region } }: Template): string {
  return account === undefined || region === undefined ? `${id} import ${name}` : `import ${account} ${region} ${name}`;
}

/** The template whose parameter it is: a nested one passes on what it is told by the stack around it. */
function ownerOf(id: string, from: Template): Template {
  const { nesting } = from;
  if (nesting === undefined || (parameterOf(id, from) !== undefined && !isTold(id, nesting.by.raw))) return from;
  return ownerOf(id, nesting.by.template);
}

function isTold(id: string, { Properties: properties }: Raw): boolean {
  const told = isObject(properties) ? properties['Parameters'] : undefined;
  return isObject(told) && Object.hasOwn(told, id);
}

function parameterOf(id: string, { parameters }: Template): Raw | undefined {
  const found = Object.hasOwn(parameters, id) ? parameters[id] : undefined;
  return isObject(found) ? found : undefined;
}
