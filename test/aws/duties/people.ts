import { App, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { DutyHolder } from '../../../lib/aws/duties/duty-holder';
import { deployed } from '../../deployed';
import type { Policy } from '../../oracle';

export const ENV = { account: '111122223333', region: 'eu-west-1' };
export const ARN = 'arn:aws:iam::111122223333:role/somebody';

/** What somebody might attach to a role tomorrow. */
export const ADMINISTRATOR: Policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

export const lifecycle = () => new Stack(new App(), 'Lifecycle', { env: ENV });

export const ana = () => DutyHolder.people(new iam.ArnPrincipal('arn:aws:iam::111122223333:user/ana'));

interface RoleProperties {
  readonly Policies?: readonly { readonly PolicyDocument: Policy }[];
  readonly AssumeRolePolicyDocument: Policy;
}

/** The properties of the one role of a stack. */
export function roleIn(stack: Stack): RoleProperties {
  const [role] = Object.values(resources(stack, 'AWS::IAM::Role'));
  if (role === undefined) throw new Error('there is no role');
  return deployed(role as unknown as RoleProperties);
}

/** Every policy of the one role of a stack: its fence, and what was granted. */
export function policiesIn(stack: Stack): Policy[] {
  const inline = roleIn(stack).Policies?.map(({ PolicyDocument }) => PolicyDocument) ?? [];
  const granted = Object.values(resources(stack, 'AWS::IAM::Policy')).map(
    ({ PolicyDocument }) => deployed(PolicyDocument) as Policy,
  );
  return [...inline, ...granted];
}

function resources(stack: Stack, type: string): Record<string, Record<string, unknown>> {
  const assembly = (stack.node.root as App).synth({ force: true });
  const all: Record<string, { Type: string; Properties: Record<string, unknown> }> = assembly.getStackByName(
    stack.stackName,
  ).template.Resources;
  return Object.fromEntries(
    Object.entries(all).flatMap(([id, one]) => (one.Type === type ? [[id, one.Properties]] : [])),
  );
}
