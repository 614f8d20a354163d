import { factsOf } from '../../lib/cloudformation/read-facts';
import { check, type Fact, type Finding, type Rule } from '../../lib/policy';
import { RULES } from '../../lib/policy/rules';
import { templatesOf } from '../judged';
import { IdleDenials } from './idle-denials';
import type { Json } from './json';
import { type Mutation, mutationsOf } from './mutation';
import { isRequired } from './required';

export type Resources = Readonly<Record<string, { readonly [key: string]: Json }>>;

/** Rules that look at one fact and nothing beside it. */
const ALONE = RULES.filter(({ check: { length } }) => length === 1);

/** Mutations of one template, and which of them are found. */
export class Mutants {
  private readonly facts = new Map<string, readonly Fact[]>();
  /** Resources that are to be read again when one has changed. */
  private readonly readers = new Map<string, Set<string>>();
  private readonly before: ReadonlySet<string>;
  private made: readonly Mutation[] | undefined;
  private readonly idle: IdleDenials;

  public constructor(private readonly resources: Resources) {
    this.idle = new IdleDenials(resources);
    for (const id of Object.keys(resources)) this.read(id);
    this.before = new Set(findings([...this.facts.values()].flat(), RULES).map(identity));
  }

  /** All that CloudFormation takes: no template that lacks what another resource refers to, or what its schema requires. */
  public get all(): readonly Mutation[] {
    this.made ??= this.make();
    return this.made;
  }

  private make(): Mutation[] {
    return Object.entries(this.resources).flatMap(([id, resource]) => {
      const isReferred = this.isReferred(id);
      return mutationsOf(id, resource).filter(({ type, place, change, mutated }) =>
        mutated === undefined ? !isReferred : change !== 'removed' || !isRequired(type, place),
      );
    });
  }

  /** Properties that could be left out, and that no change touches. */
  public untouched(): string[] {
    const touched = new Set(this.all.map(({ resource, place }) => `${resource} ${place}`));
    return Object.entries(this.resources).flatMap(([id, { Type: type, Properties: properties }]) =>
      Object.keys(properties ?? {})
        .filter((key) => !isRequired(String(type), key))
        .map((key) => `${id} ${key}`)
        .filter((at) => !touched.has(at)),
    );
  }

  /** Whether it takes nothing away but a denial of what nothing allows. */
  public isNoLoss(mutation: Mutation): boolean {
    return this.idle.isOne(mutation);
  }

  /** Whether a rule finds something that it does not find in the template as it is. */
  public isFound({ resource, mutated }: Mutation): boolean {
    const { [resource]: _gone, ...rest } = this.resources;
    const template = templateOf(mutated === undefined ? rest : { ...this.resources, [resource]: mutated });
    const readers = this.readers.get(resource) ?? [];
    const again = mutated === undefined ? [...readers, ...template.resources.keys()] : readers;
    const facts = new Map(this.facts);
    if (mutated === undefined) facts.delete(resource);
    // Most is found in the changed resource itself, and reading is what costs time.
    for (const id of new Set([resource, ...again])) {
      const now = template.resources.get(id);
      if (now === undefined) continue;
      const read = factsOf(now);
      facts.set(id, read);
      if (this.tellsMore(read, ALONE)) return true;
    }
    return this.tellsMore([...facts.values()].flat(), RULES);
  }

  private tellsMore(facts: readonly Fact[], rules: readonly Rule[]): boolean {
    return findings(facts, rules).some((finding) => !this.before.has(identity(finding)));
  }

  /** Reads one resource in a template of its own, so that nothing is remembered, and notes what it looked at. */
  private read(id: string): void {
    const seen = new Set<string>([id]);
    const watched = Object.entries(this.resources).map(([other, raw]) => [other, watch(raw, () => seen.add(other))]);
    const template = templateOf(Object.fromEntries(watched));
    const resource = template.resources.get(id);
    if (resource === undefined) throw new Error(`${id} is no resource`);
    template.among.mentioning(resource);
    seen.clear();
    this.facts.set(id, factsOf(resource));
    for (const other of seen.add(id)) this.readers.set(other, (this.readers.get(other) ?? new Set()).add(id));
  }

  private isReferred(id: string): boolean {
    return Object.entries(this.resources).some(([other, { Properties: properties }]) => {
      const text = JSON.stringify(properties ?? '');
      return other !== id && (text.includes(`"${id}"`) || text.includes(`\${${id}`));
    });
  }
}

function templateOf(resources: Readonly<Record<string, unknown>>) {
  const [template] = templatesOf({ Resources: resources }).all;
  if (template === undefined) throw new Error('no template');
  return template;
}

function watch(raw: object, seen: () => void): object {
  const see = <A extends unknown[], R>(ask: (...args: A) => R) => {
    return (...args: A): R => {
      if (args[1] !== 'Metadata') seen();
      return ask(...args);
    };
  };
  return new Proxy(raw, {
    get: see(Reflect.get),
    has: see(Reflect.has),
    ownKeys: see(Reflect.ownKeys),
    getOwnPropertyDescriptor: see(Reflect.getOwnPropertyDescriptor),
  });
}

/** A rule that dies of a change has found nothing. */
const findings = (facts: readonly Fact[], rules: readonly Rule[]) =>
  check(facts, rules).findings.filter(({ broken }) => broken !== true);

/** The same wherever in the resource: to take an item out of a list moves what comes after it. */
const identity = ({ rule, outcome, resource, message }: Finding) => JSON.stringify([rule, outcome, resource, message]);
