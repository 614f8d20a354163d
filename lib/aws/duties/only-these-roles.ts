import * as iam from 'aws-cdk-lib/aws-iam';
import { type Duty, isOpen } from './duty';

/** Denies to take on any role but those that statements name, where the duty may take on roles at all. */
export function onlyTheseRoles({ opens }: Duty, allows: readonly iam.PolicyStatement[]): iam.PolicyStatement[] {
  if (!isOpen('sts:AssumeRole', opens)) return [];
  const named = allows
    .filter(({ actions }) => actions.includes('sts:AssumeRole'))
    .flatMap(({ resources }) => resources);
  const what = named.length === 0 ? { resources: ['*'] } : { notResources: [...new Set(named)] };
  return [
    new iam.PolicyStatement({ sid: 'NoOtherRole', effect: iam.Effect.DENY, actions: ['sts:AssumeRole'], ...what }),
  ];
}
