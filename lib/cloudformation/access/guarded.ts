import type { GuardedResource, Policy, Statement } from '../../access/model';
import type { Place } from '../../core';
import type { Field } from '../field';
import type { Resource } from '../template';
import { SHAPES } from './names/shapes';
import { presetPolicy } from './presets';
import type { Reading } from './reading';

/** A resource, and the policies that were found to hang on it. */
export interface Guarded {
  readonly about: Omit<GuardedResource, 'policy'>;
  readonly policies: Policy[];
}

/** The resources that policies speak of, and the policies that hang on them. */
export class GuardedResources {
  private readonly byArn = new Map<string, Guarded>();
  /** Those that the files make, which have what AWS gives them where the files do not say otherwise. */
  private readonly own = new Map<Guarded, Resource>();

  public constructor(private readonly reading: Reading) {}

  /** Whether resources of a type have ARNs of their own. */
  public speaksOf(type: string): boolean {
    const arn = SHAPES.get(type)?.arn;
    return arn?.includes('{N}') === true && !arn.includes('*');
  }

  /** Adds a resource of the files, where its type has an ARN of its own. */
  public add(resource: Resource): Guarded | undefined {
    const { names } = this.reading;
    const arn = this.speaksOf(resource.type) ? names.arn(resource) : undefined;
    if (arn === undefined) return undefined;
    const entry = this.entry(arn, resource.type, resource.place(''), names.reference(resource));
    this.own.set(entry, resource);
    return entry;
  }

  /** What bears the policies that a field of one names: a resource of the files, or one that only has an ARN. */
  public bearer(field: Field, type: string | undefined): Guarded | undefined {
    const { text, resource } = field;
    if (text === undefined) return undefined;
    const target = field.target(...(type === undefined ? [] : [type]));
    const own = target && this.add(target.resource);
    if (own !== undefined) return own;
    const { names } = this.reading;
    const arn = names.arnOf(type ?? '', names.spell(text, resource.template, { arnOf: 'iam' }), resource.template);
    return this.entry(arn, type ?? '', resource.place(''));
  }

  /** Something by its ARN, which may be a pattern where it is everything of a service. */
  public entry(arn: string, type: string, place: Place, ref?: string): Guarded {
    const known = this.byArn.get(arn);
    if (known !== undefined) return known;
    const ends = arn.endsWith('*') ? [''] : (SHAPES.get(type)?.holds ?? []);
    const holds = ends.map((end) => `${arn}${end}`);
    const made = { about: { arn, holds, type, place, ...(ref !== undefined && { ref }) }, policies: [] };
    this.byArn.set(arn, made);
    return made;
  }

  /** Each with its policies as one; policies of another version stand apart. */
  public get all(): readonly GuardedResource[] {
    return [...this.byArn.values()].flatMap((guarded) => {
      const { about } = guarded;
      const policies = guarded.policies.length === 0 ? this.presetOf(guarded) : merged(guarded.policies);
      return policies.length === 0 ? [about] : policies.map((policy) => ({ ...about, policy }));
    });
  }

  private presetOf(guarded: Guarded): readonly Policy[] {
    const { type, arn, place } = guarded.about;
    const resource = this.own.get(guarded);
    const { names } = this.reading;
    return resource === undefined
      ? []
      : [presetPolicy(type, arn, () => names.where(resource.template), place)].flatMap((policy) => policy ?? []);
  }
}

function merged(policies: readonly Policy[]): readonly Policy[] {
  return VERSIONS.flatMap((version) => {
    const same = policies.filter((policy) => policy.version === version);
    const [first] = same;
    if (first === undefined) return [];
    const hidden = same.find((policy) => policy.hidden !== undefined)?.hidden;
    const statements = same.flatMap((policy) => policy.statements);
    return [{ version, statements, ...(hidden !== undefined && { hidden }), place: first.place }];
  });
}

const VERSIONS: readonly Policy['version'][] = ['2012-10-17', '2008-10-17'];

/** A policy of one statement that nobody wrote as a document. */
export const policyOf = (statement: Statement): Policy => ({
  version: '2012-10-17',
  statements: [statement],
  place: statement.place,
});
