import type { Condition, ListedPrincipal, Policy } from '../../access/model';
import type { Place } from '../../core';
import type { Where } from './names/wanted';

/** What AWS takes for the policy of a resource that has none, by its type: it leaves more open than nothing would. */
const PRESETS: Readonly<Record<string, (where: Where) => Preset>> = {
  // The account says who may use it.
  'AWS::KMS::Key': ({ partition, account }) => ({
    sid: 'Enable IAM User Permissions',
    principal: { kind: 'AWS', name: `arn:${partition}:iam::${account}:root` },
    actions: ['kms:*'],
    conditions: [],
  }),
  // Everyone in the account of its owner.
  'AWS::SNS::Topic': ({ account }) => ({
    sid: '__default_statement_ID',
    principal: { kind: '*', name: '*' },
    actions: [
      ...['SNS:GetTopicAttributes', 'SNS:SetTopicAttributes', 'SNS:AddPermission', 'SNS:RemovePermission'],
      ...['SNS:DeleteTopic', 'SNS:Subscribe', 'SNS:ListSubscriptionsByTopic', 'SNS:Publish'],
    ],
    conditions: [{ operator: 'StringEquals', ifExists: false, key: 'AWS:SourceOwner', values: [account] }],
  }),
};

interface Preset {
  readonly sid: string;
  readonly principal: ListedPrincipal;
  readonly actions: readonly string[];
  readonly conditions: readonly Condition[];
}

/** The policy that a resource has where nobody gives it one; nothing for most types. */
export function presetPolicy(type: string, arn: string, where: () => Where, place: Place): Policy | undefined {
  const preset = PRESETS[type]?.(where());
  if (preset === undefined) return undefined;
  const { sid, principal, actions, conditions } = preset;
  const statement = {
    sid,
    effect: 'Allow' as const,
    principals: { list: [principal], excluded: false },
    actions: { patterns: actions, excluded: false },
    resources: { patterns: [arn], excluded: false },
    conditions,
    place,
  };
  return { version: '2012-10-17', statements: [statement], place };
}
