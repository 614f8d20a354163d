import { type Branch, isBranch, isList, type Json } from './json';
import type { Resources } from './mutants';
import type { Mutation } from './mutation';

/** Where each type that gives rights to somebody holds its policies. */
const BEARERS: Readonly<Record<string, (properties: Branch) => readonly Json[]>> = {
  'AWS::IAM::ManagedPolicy': ({ PolicyDocument: document }) => [document ?? null],
  'AWS::IAM::Policy': ({ PolicyDocument: document }) => [document ?? null],
  'AWS::IAM::Role': ({ Policies: policies }) =>
    listOf(policies).flatMap((policy) => (isBranch(policy) ? [policy['PolicyDocument'] ?? null] : [])),
  'AWS::SSO::PermissionSet': ({ InlinePolicy: policy }) => [policy ?? null],
};

/** Denials that deny what no policy of their bearers allows: without one of them, nobody can do anything more. */
export class IdleDenials {
  public constructor(private readonly resources: Resources) {}

  /** Whether a change takes away nothing but such a denial, or a part of it. */
  public isOne({ resource, type, mutated }: Mutation): boolean {
    if (BEARERS[type] === undefined) return false;
    const before = statementsIn(this.resources[resource]);
    const after = mutated === undefined ? [] : statementsIn(mutated);
    const kept = new Set(after.map((one) => JSON.stringify(one)));
    const gone = before.filter((one) => !kept.has(JSON.stringify(one)));
    const known = new Set(before.map((one) => JSON.stringify(one)));
    const [made, another] = after.filter((one) => !known.has(JSON.stringify(one)));
    if (gone.length === 0 || another !== undefined || gone.some(({ Effect: effect }) => effect !== 'Deny'))
      return false;
    const allowed = this.bearersOf(resource).map((bearer) => this.allowedTo(bearer));
    if (allowed.length === 0 || allowed.includes(undefined)) return false;
    const patterns = allowed.flatMap((each) => each ?? []);
    return gone.every((denial) => isIdle(denial, made, patterns));
  }

  /** Who bears a policy: by reference, or since it is their own. */
  private bearersOf(id: string): readonly string[] {
    const { Type: type, Properties: properties } = this.resources[id] ?? {};
    if (type === 'AWS::IAM::Role' || type === 'AWS::SSO::PermissionSet') return [id];
    return isBranch(properties) ? rolesIn(properties['Roles']) : [];
  }

  /** Patterns of what somebody is allowed; nothing where a policy of AWS says it. */
  private allowedTo(bearer: string): readonly string[] | undefined {
    const own = this.resources[bearer];
    const { ManagedPolicyArns: arns, ManagedPolicies: sets } = isBranch(own?.['Properties']) ? own['Properties'] : {};
    if ([...listOf(arns), ...listOf(sets)].some((arn) => !isBranch(arn) || !('Ref' in arn))) return undefined;
    const policies = Object.entries(this.resources).filter(
      ([id, { Type: type }]) => typeof type === 'string' && type in BEARERS && this.bearersOf(id).includes(bearer),
    );
    const allowing = policies.flatMap(([, policy]) => statementsIn(policy)).filter(({ Effect: e }) => e === 'Allow');
    return allowing.some((statement) => 'NotAction' in statement) ? undefined : allowing.flatMap(actionsOf);
  }
}

function isIdle(denial: Branch, instead: Branch | undefined, allowed: readonly string[]): boolean {
  if (instead !== undefined && instead['Effect'] !== 'Deny') return false;
  if ('NotAction' in denial) {
    const spared = textsOf(denial['NotAction']);
    return allowed.every((pattern) => spared.some((other) => covers(other, pattern)));
  }
  const { Action: _before, ...rest } = denial;
  const { Action: _after, ...others } = instead ?? {};
  const left = JSON.stringify(rest) === JSON.stringify(others) && instead !== undefined ? actionsOf(instead) : [];
  const lost = actionsOf(denial).filter((action) => !left.includes(action));
  return !lost.some((action) => allowed.some((pattern) => meet(action, pattern)));
}

const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : isList(value) ? value : [value];
const textsOf = (value: Json | undefined): readonly string[] =>
  listOf(value).map((text) => (typeof text === 'string' ? text.toLowerCase() : '*'));
const actionsOf = ({ Action: actions }: Branch): readonly string[] => textsOf(actions);

function statementsIn(resource: Json | undefined): readonly Branch[] {
  if (!isBranch(resource) || !isBranch(resource['Properties'])) return [];
  const documents = BEARERS[String(resource['Type'])]?.(resource['Properties']) ?? [];
  return documents.flatMap((document) => (isBranch(document) ? listOf(document['Statement']).filter(isBranch) : []));
}

const rolesIn = (roles: Json | undefined): readonly string[] =>
  listOf(roles).flatMap((role) => (isBranch(role) && typeof role['Ref'] === 'string' ? [role['Ref']] : []));

/** Whether every text that one pattern matches is one that another matches, as far as is seen. */
const covers = (wide: string, narrow: string): boolean =>
  new RegExp(`^${wide.replaceAll(/[.+^$()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(narrow);

/** Whether a text is matched by both of two patterns. */
function meet(one: string, other: string): boolean {
  const [first, ...rest] = one;
  const [second, ...others] = other;
  if (first === undefined && second === undefined) return true;
  if (first === '*') return meet(rest.join(''), other) || (second !== undefined && meet(one, others.join('')));
  if (second === '*') return meet(one, others.join('')) || (first !== undefined && meet(rest.join(''), other));
  return first !== undefined && first === second && meet(rest.join(''), others.join(''));
}
