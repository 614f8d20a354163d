import { check, type Fact, type Finding, type Rule } from '../../../lib/policy';
import { RULES } from '../../../lib/policy/rules';
import { treeSource } from '../../../lib/source';
import { Configurations, readTerraform } from '../../../lib/terraform';
import { addConfiguration } from '../../../lib/terraform/json-syntax';
import { factsOf } from '../../../lib/terraform/read-facts';
import type { TerraformTree } from '../../../scripts/terraform-stacks';
import { type Branch, isBranch, type Json } from '../json';
import type { Mutation } from '../mutation';
import { mutationsOf } from './mutation';
import { isRequired } from './required';

/** Resources of one stack, by type and name. */
type Resources = Readonly<Record<string, Readonly<Record<string, Branch>>>>;

export interface Stack {
  readonly name: string;
  readonly tree: TerraformTree & { readonly resource: Resources };
}

/** Rules that look at one fact and nothing beside it. */
const ALONE = RULES.filter(({ check: { length } }) => length === 1);

/** Mutations of one stack among those that are read together, and which of them are found. */
export class Mutants {
  private readonly before: ReadonlySet<string>;
  private readonly unchanged: Configurations;
  private made: readonly Mutation[] | undefined;

  public constructor(
    private readonly stack: Stack,
    private readonly others: readonly Stack[],
  ) {
    this.unchanged = this.configurations(stack.tree);
    this.before = new Set(findings(readTerraform(this.unchanged).facts, RULES).map(identity));
  }

  /** All that Terraform takes: no stack that lacks what another resource refers to, or what the provider requires. */
  public get all(): readonly Mutation[] {
    this.made ??= Object.entries(this.stack.tree.resource).flatMap(([type, named]) =>
      (ALIKE.has(type) ? oneOfEach(named) : Object.entries(named)).flatMap(([name, raw]) =>
        this.mutationsOf(type, name, raw),
      ),
    );
    return this.made;
  }

  private mutationsOf(type: string, name: string, raw: Branch): Mutation[] {
    const isReferred = this.isReferred(`${type}.${name}`);
    return mutationsOf(type, name, raw).filter(({ place, change, mutated }) =>
      mutated === undefined ? !isReferred : change !== 'removed' || !isRequired(type, place),
    );
  }

  /** Whether a rule finds something that it does not find in the stack as it is. */
  public isFound(mutation: Mutation): boolean {
    const configurations = this.configurations(changed(this.stack.tree, mutation));
    // Most is found in the changed resource itself, or in what it has to do with, and reading is what costs time.
    return (
      this.tellsMore(this.nearby(mutation, configurations), ALONE) ||
      this.tellsMore(readTerraform(configurations).facts, RULES)
    );
  }

  /** What is told by the changed resource, and by those that it mentions or that mention it. */
  private nearby({ type, resource: name }: Mutation, configurations: Configurations): Fact[] {
    const address = `${type}.${name}`;
    const near = new Set([address]);
    for (const resource of this.unchanged.resources) {
      const mentioning = this.unchanged.mentioning(resource).map((other) => other.address);
      if (resource.address === address) for (const other of mentioning) near.add(other);
      else if (mentioning.includes(address)) near.add(resource.address);
    }
    return configurations.resources.filter((resource) => near.has(resource.address)).flatMap(factsOf);
  }

  private tellsMore(facts: readonly Fact[], rules: readonly Rule[]): boolean {
    return findings(facts, rules).some((finding) => !this.before.has(identity(finding)));
  }

  private configurations(tree: TerraformTree): Configurations {
    const configurations = new Configurations();
    for (const { name, tree: other } of this.others) addConfiguration(configurations, [treeSource(name, other)]);
    addConfiguration(configurations, [treeSource(this.stack.name, tree)]);
    return configurations;
  }

  private isReferred(address: string): boolean {
    const { resource, data } = this.stack.tree;
    const text = JSON.stringify([resource, data]);
    return ['.', '}', '"', '['].some((end) => text.includes(`${address}${end}`));
  }
}

/** Types of resources that a construct makes by the dozen: one of those that say the same of different names stands for the others. */
const ALIKE: ReadonlySet<string> = new Set(['google_dns_response_policy_rule']);

/** The first of those with arguments of the same names. */
const oneOfEach = (named: Resources[string]): (readonly [string, Branch])[] => [
  ...new Map(
    Object.entries(named)
      .reverse()
      .map(([name, raw]) => [shapeOf(raw), [name, raw] as const]),
  ).values(),
];

const shapeOf = (value: Json): string =>
  JSON.stringify(value, (key, part) => (key === '//' ? undefined : typeof part === 'string' ? '' : part));

function changed(tree: Stack['tree'], { type, resource: name, mutated }: Mutation): TerraformTree {
  const { [name]: _gone, ...rest } = tree.resource[type] ?? {};
  const named = isBranch(mutated) ? { ...rest, [name]: mutated } : rest;
  return { ...tree, resource: { ...tree.resource, [type]: named } };
}

/** A rule that dies of a change has found nothing. */
const findings = (facts: readonly Fact[], rules: readonly Rule[]) =>
  check(facts, rules).findings.filter(({ broken }) => broken !== true);

/** The same wherever in the resource: to take an item out of a list moves what comes after it. */
const identity = ({ rule, outcome, resource, message }: Finding) => JSON.stringify([rule, outcome, resource, message]);
