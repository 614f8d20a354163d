import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';

/** What a quarantine does. */
export interface QuarantineActs {
  readonly armed?: boolean;
  readonly revokesSessions?: boolean;
}

/** The policy of AWS that denies everything. Nobody can change it. */
export const denyAllArn = (scope: IConstruct): string =>
  Stack.of(scope).formatArn({
    service: 'iam',
    region: '',
    account: 'aws',
    resource: 'policy',
    resourceName: 'AWSDenyAll',
  });

/** What a quarantine needs for one role: nothing, until it is armed. */
export function quarantineRights(scope: IConstruct, roleArn: string, acts: QuarantineActs): iam.PolicyStatement[] {
  if (acts.armed !== true) return [];
  const deny = new iam.PolicyStatement({
    actions: ['iam:AttachRolePolicy'],
    resources: [roleArn],
    conditions: { ArnEquals: { 'iam:PolicyARN': denyAllArn(scope) } },
  });
  if (acts.revokesSessions !== true) return [deny];
  const revoke = new iam.PolicyStatement({
    actions: ['iam:PutRolePolicy'],
    resources: [roleArn],
    // No key tells what is in a policy that is put: what it could give, a boundary must bound.
    conditions: { Null: { 'iam:PermissionsBoundary': 'false' } },
  });
  return [deny, revoke];
}
