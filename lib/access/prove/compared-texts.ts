import type { Access, Condition, Identity, Statement } from '../model';
import { escaped } from './escaped';
import { policiesOf } from './policies-of';
import { namedPrincipal } from './principal-arn';

/** Texts that requests are compared with. */
export interface ComparedTexts {
  /** By the variable of the request that they are compared with, as globs. */
  readonly byVariable: ReadonlyMap<string, ReadonlySet<string>>;
  /** Texts in which wildcards stand for others. */
  readonly patterns: ReadonlySet<string>;
}

const WITH_WILDCARDS = /^(StringLike|StringNotLike|Arn)/;

/**
 * Everything that a question compares requests with: two texts can only matter for each other where the same variable is compared with both.
 *
 * @param matters whether a statement can be about what is asked
 */
export function comparedTexts(
  access: Access,
  more: {
    readonly resources: readonly string[];
    readonly principals: readonly string[];
    readonly conditions: readonly Condition[];
  },
  matters: (statement: Statement) => boolean,
): ComparedTexts {
  const texts = new Texts();
  const statements = policiesOf(access).flatMap(({ statements }) => statements.filter(matters));
  for (const statement of statements) texts.ofStatement(statement);
  for (const condition of more.conditions) texts.ofCondition(condition);
  for (const glob of more.resources) texts.add('resource', glob);
  for (const name of more.principals) texts.ofPrincipal(name);
  texts.ofFiles(access);
  return texts;
}

class Texts implements ComparedTexts {
  public readonly byVariable = new Map<string, Set<string>>();
  public readonly patterns = new Set<string>();

  public add(variable: string, glob: string): void {
    const known = this.byVariable.get(variable);
    if (known === undefined) this.byVariable.set(variable, new Set([glob]));
    else known.add(glob);
  }

  private addPattern(variable: string, pattern: string): void {
    this.add(variable, withoutVariables(pattern));
    this.patterns.add(pattern);
  }

  /** Whether a statement speaks of roles or users as resources. */
  private get speaksOfRoles(): boolean {
    return [...(this.byVariable.get('resource') ?? [])].some((glob) => /:iam:|^\*|^arn:[^:]*\*/.test(glob));
  }

  public ofFiles({ account, identities, resources, endpoints }: Access): void {
    this.add('aws:principalaccount', account);
    for (const { id } of endpoints) this.add('aws:sourcevpce', escaped(id));
    for (const { arn, holds } of resources) for (const glob of [escaped(arn), ...holds]) this.add('resource', glob);
    for (const identity of identities) this.ofIdentity(identity);
  }

  private ofIdentity({ arn, tags }: Identity): void {
    this.ofPrincipal(arn);
    if (this.speaksOfRoles) this.add('resource', escaped(arn));
    for (const [key, value] of Object.entries(tags)) this.add(`aws:principaltag/${key.toLowerCase()}`, escaped(value));
  }

  public ofStatement({ resources, principals, conditions }: Statement): void {
    for (const pattern of resources?.patterns ?? []) this.addPattern('resource', pattern);
    for (const { kind, name } of principals?.list ?? []) {
      if (kind === 'AWS') this.ofPrincipal(name);
      else this.add(kind, escaped(name));
    }
    for (const condition of conditions) this.ofCondition(condition);
  }

  public ofCondition({ operator, key, values }: Condition): void {
    const wild = WITH_WILDCARDS.test(operator);
    for (const value of values) {
      if (wild) this.addPattern(key.toLowerCase(), value);
      else this.add(key.toLowerCase(), escaped(value));
    }
  }

  public ofPrincipal(name: string): void {
    const { kind, account } = namedPrincipal(name);
    if (account !== undefined) this.add('aws:principalaccount', account);
    if (kind !== 'account') this.add('aws:principalarn', name === '*' ? name : escaped(name));
  }
}

/** What a variable stands for can be anything. */
const withoutVariables = (text: string) => text.replace(/\$\{[^}]*\}/g, '*');
