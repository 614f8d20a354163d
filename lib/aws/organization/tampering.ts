import type { ControlStatement } from './control-statement';
import type { Exemption } from './exemption';

/** What is kept from tampering, besides trails, detectors and the logs of models, which always are. */
export interface TamperingControl {
  /**
   * ARNs of log groups, each with `:*` for its streams, in which nobody deletes anything or shortens the retention.
   *
   * @default - none
   */
  readonly logGroups?: readonly string[];

  /**
   * ARNs of buckets whose policies, locks and life cycles nobody changes.
   *
   * @default - none
   */
  readonly logBuckets?: readonly string[];

  /**
   * ARNs of keys that nobody disables, deletes or hands to others.
   *
   * @default - none
   */
  readonly keys?: readonly string[];

  /**
   * The tag, as key and value, of VPC endpoints that nobody changes, deletes or takes the tag from.
   *
   * @default - endpoints are not kept
   */
  readonly endpointTag?: readonly [key: string, value: string];

  /**
   * Who sets these things up, such as the role of a pipeline, besides those who are exempt from all.
   *
   * @default - nobody else
   */
  readonly pipelines?: readonly Exemption[];
}

/** What records, watches and evaluates, in whatever account. */
const RECORDERS = [
  'access-analyzer:DeleteAnalyzer',
  'access-analyzer:UpdateAnalyzer',
  'bedrock-mantle:PutAccountDataRetention',
  'bedrock:DeleteEnforcedGuardrailConfiguration',
  'bedrock:DeleteModelInvocationLoggingConfiguration',
  'bedrock:PutEnforcedGuardrailConfiguration',
  'bedrock:PutModelInvocationLoggingConfiguration',
  'cloudtrail:DeleteTrail',
  'cloudtrail:PutEventSelectors',
  'cloudtrail:StopLogging',
  'cloudtrail:UpdateTrail',
  'config:Delete*',
  'config:PutConfigurationRecorder',
  'config:PutDeliveryChannel',
  'config:StopConfigurationRecorder',
  'guardduty:CreateFilter',
  'guardduty:Delete*',
  'guardduty:Disassociate*',
  'guardduty:StopMonitoringMembers',
  'guardduty:Update*',
  'organizations:LeaveOrganization',
  'securityhub:BatchDisableStandards',
  'securityhub:Delete*',
  'securityhub:Disable*',
  'securityhub:Disassociate*',
];

const LOG_GROUPS = [
  'logs:DeleteLogGroup',
  'logs:DeleteLogStream',
  'logs:DeleteRetentionPolicy',
  'logs:DisassociateKmsKey',
  'logs:PutRetentionPolicy',
];

const BUCKETS = [
  's3:BypassGovernanceRetention',
  's3:DeleteBucket*',
  's3:PutBucketObjectLockConfiguration',
  's3:PutBucketPolicy',
  's3:PutBucketVersioning',
  's3:PutEncryptionConfiguration',
  's3:PutLifecycleConfiguration',
  's3:PutReplicationConfiguration',
];

const KEYS = [
  'kms:DeleteImportedKeyMaterial',
  'kms:DisableKey',
  'kms:DisableKeyRotation',
  'kms:PutKeyPolicy',
  'kms:ReplicateKey',
  'kms:ScheduleKeyDeletion',
  'kms:UpdatePrimaryRegion',
];

const ENDPOINTS = ['ec2:DeleteTags', 'ec2:DeleteVpcEndpoints', 'ec2:ModifyVpcEndpoint'];

/** Denies blinding logs and detectors, and opening what they are locked with. */
export function tampering(control: TamperingControl): readonly ControlStatement[] {
  const { logGroups, logBuckets, keys, endpointTag, pipelines = [] } = control;
  const kept = (sid: string, actions: readonly string[], resources: readonly string[] | undefined) =>
    resources === undefined || resources.length === 0 ? [] : [{ sid, actions, resources, but: pipelines }];
  return [
    { sid: 'KeepRecorders', actions: RECORDERS, but: pipelines },
    ...kept('KeepLogGroups', LOG_GROUPS, logGroups),
    ...kept(
      'KeepLogBuckets',
      BUCKETS,
      logBuckets?.flatMap((bucket) => [bucket, `${bucket}/*`]),
    ),
    ...kept('KeepKeys', KEYS, keys),
    // Services hand keys on to themselves, for what they encrypt.
    ...kept('KeepKeysFromGrants', ['kms:CreateGrant'], keys).map((one) => ({
      ...one,
      conditions: { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false' } },
    })),
    ...(endpointTag === undefined
      ? []
      : [
          {
            sid: 'KeepEndpoints',
            actions: ENDPOINTS,
            conditions: { StringEquals: { [`aws:ResourceTag/${endpointTag[0]}`]: endpointTag[1] } },
            but: pipelines,
          },
        ]),
  ];
}
