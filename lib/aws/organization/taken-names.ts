import type { ControlStatement } from './control-statement';
import type { Exemption } from './exemption';

/** What makes a role, gives it rights, hands it on or says who may take it. */
const MAKING_ROLES = [
  'iam:AttachRolePolicy',
  'iam:CreateRole',
  'iam:DeleteRole*',
  'iam:DetachRolePolicy',
  'iam:PassRole',
  'iam:PutRole*',
  'iam:UpdateAssumeRolePolicy',
  'iam:UpdateRole*',
];

/** Keeps the names of those who are exempt from everybody else: otherwise whoever makes roles would exempt himself. */
export function keepNames(exempt: readonly Exemption[], partition: string): readonly ControlStatement[] {
  const names = exempt.map((one) => one.patternIn(partition));
  if (names.length === 0) return [];
  return [{ sid: 'KeepNamesOfTheExempt', actions: MAKING_ROLES, resources: [...new Set(names)] }];
}
