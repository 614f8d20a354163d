import { OrgPolicyPolicy, type OrgPolicyPolicySpecRules } from '@cdktf/provider-google/lib/org-policy-policy';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { knowsDryRun } from './dry-run';
import type { IHierarchyNode } from './folder';

/**
 * Whether a policy refuses, or only has the audit log say what it would refuse.
 *
 * Begin with 'dry-run', where Google knows one: for custom and managed constraints, and few others. Going back to it lifts the policy.
 */
export type OrgPolicyMode = 'dry-run' | 'enforced';

/** What is set, and where. */
interface OrgPolicy {
  readonly on: IHierarchyNode;

  /** The name of the constraint, such as 'vertexai.allowedModels'. */
  readonly constraint: string;
  readonly mode: OrgPolicyMode;
  readonly rule: OrgPolicyPolicySpecRules;
}

/**
 * Sets a policy on a project, a folder or an organization, instead of what those above it say. It is not destroyed with the stack.
 *
 * Projects are named by number, as the API names them when it answers.
 *
 * @throws OrgPolicyMode if the mode is none
 * @throws DryRunUnknown if the constraint cannot be tried
 */
export function orgPolicy(scope: Construct, id: string, { on, constraint, mode, rule }: OrgPolicy): OrgPolicyPolicy {
  const spec = { inheritFromParent: false, rules: [rule] };
  const modes: Readonly<Record<string, object>> = { 'dry-run': { dryRunSpec: spec }, enforced: { spec } };
  const set = modes[mode];
  if (set === undefined) {
    throw new ConfigError('OrgPolicyMode', `'mode' must be 'dry-run' or 'enforced', got '${mode}'`, scope);
  }
  if (mode === 'dry-run' && !Token.isUnresolved(constraint) && !knowsDryRun(constraint)) {
    const todo = 'Google cannot try it: enforce it in a project, or a folder, in which little breaks, first';
    const reason = `'mode' must be 'enforced' for ${constraint}, got 'dry-run'; ${todo}`;
    throw new ConfigError('DryRunUnknown', reason, scope);
  }
  return new OrgPolicyPolicy(scope, id, {
    name: `${on.name}/policies/${constraint}`,
    parent: on.name,
    ...set,
    lifecycle: { preventDestroy: true },
  });
}
