import { Unknown } from '../../core';
import type { Resource } from '../resource';
import { isTree, type Tree } from './tree';
import { referenceTo } from './value';

/** Attributes by which parts name what they are a part of. */
const NAMES = ['id', 'arn', 'name', 'bucket', 'key_id', 'function_name', 'url', 'repository', 'domain_name'];

/** Attributes that only the provider chooses, so that whoever spells them means this resource. */
const GIVEN = [
  'arn',
  'id',
  'key_id',
  'guardrail_arn',
  'guardrail_id',
  'agent_arn',
  'agent_id',
  'agent_alias_arn',
  'agent_runtime_arn',
  'gateway_arn',
  'index_arn',
  'invoke_arn',
  'qualified_arn',
  'vector_bucket_arn',
];

interface Given {
  readonly resource: Resource;
  readonly attribute: string;
}

/** What plans and states of what is there already say of ids and ARNs, and whose they are. */
export class Identifiers {
  private readonly given = new Map<string, Given>();
  private readonly bearers = new Map<string, Resource[]>();

  public constructor(resources: readonly Resource[]) {
    for (const resource of resources) this.note(resource);
  }

  /** The resource of one of these types that has a name. */
  public bearer(name: unknown, types: readonly string[]): Resource | undefined {
    if (typeof name !== 'string') return undefined;
    const [found, other] = (this.bearers.get(name) ?? []).filter(({ type }) => types.includes(type));
    return other === undefined ? found : undefined;
  }

  /** The same with a reference where the ARN or id of a resource is spelled out. */
  public referred(resource: Tree): unknown {
    return this.given.size === 0 ? resource : this.within(resource);
  }

  private note(resource: Resource): void {
    const { values } = resource;
    for (const name of new Set(NAMES.map((attribute) => values[attribute]))) {
      if (typeof name !== 'string' || name === '' || name.includes('${')) continue;
      const known = this.bearers.get(name);
      if (known === undefined) this.bearers.set(name, [resource]);
      else known.push(resource);
    }
    for (const attribute of GIVEN) {
      const value = values[attribute];
      if (typeof value === 'string' && isGiven(value) && !this.given.has(value))
        this.given.set(value, { resource, attribute });
    }
  }

  private within(value: unknown): unknown {
    if (typeof value === 'string') return this.textWithin(value);
    if (Array.isArray(value)) return value.map((item) => this.within(item));
    if (!isTree(value) || Unknown.is(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.within(inner)]));
  }

  /** An ARN may go on: with what is in a bucket, or the version of a function. */
  private textWithin(text: string): unknown {
    if (!isGiven(text)) return text;
    for (
      let end = text.length;
      end > 0;
      end = Math.max(text.lastIndexOf('/', end - 1), text.lastIndexOf(':', end - 1))
    ) {
      const found = this.given.get(text.slice(0, end));
      if (found === undefined) continue;
      const reference = referenceTo(found.resource, found.attribute);
      return end === text.length ? reference : { 'Fn::Join': ['', [reference, text.slice(end)]] };
    }
    return text;
  }
}

/** ARNs, ids such as `vpc-0a1b2c3d`, and those of keys. */
const isGiven = (text: string): boolean =>
  text.startsWith('arn:') || /^[a-z]+-[0-9a-f]{8,17}$/.test(text) || /^(mrk-)?[0-9a-f-]{32,36}$/.test(text);
