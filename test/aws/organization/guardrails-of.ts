import { App, Stack } from 'aws-cdk-lib';
import { OrganizationGuardrails, type OrganizationGuardrailsProps } from '../../../lib/aws/organization';
import { readFacts } from '../../../lib/cloudformation/read-facts';
import { check, type Finding } from '../../../lib/policy';
import { RULES } from '../../../lib/policy/rules';
import { accessOf } from '../../../lib/testing/access-of';
import { deployed } from '../../deployed';
import { templatesOf } from '../../judged';
import type { Policy } from '../../oracle';

export const UNIT = 'ou-ab12-cdefgh34';
export const ACCOUNT = '111122223333';
export const ORGANIZATION = 'o-abcdefghij';
export const ENV = { account: ACCOUNT, region: 'eu-west-1' };

export type Props = Partial<OrganizationGuardrailsProps>;

/** Guardrails that hold in one unit, and nobody is exempt from, unless it is said otherwise. */
export function guardrails(props: Props): { readonly stack: Stack; readonly guardrails: OrganizationGuardrails } {
  const stack = new Stack(new App(), 'Organization', { terminationProtection: true, env: ENV });
  const made = new OrganizationGuardrails(stack, 'Guardrails', { targets: [UNIT], exempt: [], ...props });
  return { stack, guardrails: made };
}

export interface Made {
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly DependsOn?: readonly string[];
  readonly Properties: {
    readonly Type: string;
    readonly Name: string;
    readonly Content: Policy & Record<string, unknown>;
    readonly TargetIds: readonly string[];
  };
}

/** The policies of a stack as deployed, by their ids. */
export function policiesIn(stack: Stack): Readonly<Record<string, Made>> {
  const template =
    stack.node.root instanceof App ? stack.node.root.synth().getStackByName(stack.stackName).template : {};
  return deployed(template.Resources);
}

export const ofType = (stack: Stack, type: string): Policy[] =>
  Object.values(policiesIn(stack))
    .filter(({ Properties }) => Properties.Type === type)
    .map(({ Properties }) => Properties.Content);

/** Who can do what by the template, as the evaluator of this library reads it. */
export const accessIn = (template: object) => accessOf(template);

/** What rules find in the policies. */
export const findingsIn = (stack: Stack): readonly Finding[] =>
  check(readFacts(templatesOf({ Resources: policiesIn(stack) })).facts, RULES).findings;
