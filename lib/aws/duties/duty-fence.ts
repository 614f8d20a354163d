import * as iam from 'aws-cdk-lib/aws-iam';
import { APPROVE_MODEL, APPROVED } from '../../access/actions/life-cycle';
import { closedWithin, type Duty, isOpen } from './duty';

/**
 * What is denied to whoever has a duty: all that is not of it. Another policy that somebody attaches tomorrow, `AdministratorAccess` included,
 * takes none of it back.
 *
 * @param alsoOpen exact actions that are open besides
 */
export function fenceOf(duty: Duty, alsoOpen: readonly string[] = []): iam.PolicyStatement[] {
  const closed = closedWithin(duty);
  const opens = (action: string) => isOpen(action, duty.opens);
  return [
    deny('NothingBesideTheDuty', { notActions: [...duty.opens, ...alsoOpen].sort() }),
    ...(closed.length > 0 ? [deny('NothingOfOtherDuties', { actions: [...closed] })] : []),
    ...(!duty.approves && APPROVE_MODEL.some(opens)
      ? [deny('NoApproval', { actions: APPROVE_MODEL, conditions: { StringEquals: APPROVED } })]
      : []),
    // An update that says nothing of the approval could change what was approved.
    ...(duty.approves
      ? [
          deny('OnlyApproval', {
            actions: ['sagemaker:UpdateModelPackage'],
            conditions: { Null: { 'sagemaker:ModelApprovalStatus': 'true' } },
          }),
        ]
      : []),
    ...(opens('kms:CreateGrant')
      ? [
          deny('NoKeyForOthers', {
            actions: ['kms:CreateGrant'],
            conditions: { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false' } },
          }),
        ]
      : []),
  ];
}

/** What a duty is allowed on everything, where it is allowed anything. */
export const allowedIn = ({ allows }: Duty): iam.PolicyStatement[] =>
  allows.length === 0
    ? []
    : [new iam.PolicyStatement({ sid: 'ReadsOfTheDuty', actions: [...allows], resources: ['*'] })];

const deny = (sid: string, what: iam.PolicyStatementProps): iam.PolicyStatement =>
  new iam.PolicyStatement({ sid, effect: iam.Effect.DENY, resources: ['*'], ...what });
