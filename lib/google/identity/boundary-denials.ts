import { KEY_WEAKENINGS, LOG_WEAKENINGS, SINK_WEAKENINGS } from '../custody/log-weakenings';

/** Of what weakens logs, this is done for good; the rest is also how a pipeline changes them. */
const [DESTROY_KEY, CHANGE_KEY] = KEY_WEAKENINGS;
const [DELETE_SINK, CHANGE_SINK] = SINK_WEAKENINGS;
const [, , DELETE_LOG_BUCKET, CHANGE_LOG_BUCKET] = LOG_WEAKENINGS;

/**
 * What nobody does but the break-glass group: what cannot be undone, and keys that work until somebody withdraws them.
 *
 * Source of how they are spelt: https://cloud.google.com/iam/docs/deny-permissions-support
 */
export const IRREVOCABLE = [
  'iam.googleapis.com/serviceAccountKeys.create',
  DESTROY_KEY,
  DELETE_SINK,
  DELETE_LOG_BUCKET,
] as const;

/**
 * What only pipelines do: widening rights and who acts as whom, loosening what guards models, and making agents, which act by themselves.
 *
 * Source of how they are spelt: https://cloud.google.com/iam/docs/deny-permissions-support
 */
export const GOVERNED = [
  'iam.googleapis.com/roles.create',
  'iam.googleapis.com/roles.update',
  'iam.googleapis.com/roles.delete',
  'iam.googleapis.com/serviceAccounts.setIamPolicy',
  'iam.googleapis.com/serviceAccounts.implicitDelegation',
  'cloudkms.googleapis.com/cryptoKeys.setIamPolicy',
  CHANGE_KEY,
  CHANGE_SINK,
  CHANGE_LOG_BUCKET,
  'orgpolicy.googleapis.com/policies.create',
  'orgpolicy.googleapis.com/policies.update',
  'orgpolicy.googleapis.com/policies.delete',
  'modelarmor.googleapis.com/floorSettings.update',
  'modelarmor.googleapis.com/templates.update',
  'modelarmor.googleapis.com/templates.delete',
  'aiplatform.googleapis.com/reasoningEngines.create',
  'aiplatform.googleapis.com/reasoningEngines.update',
  'aiplatform.googleapis.com/reasoningEngines.delete',
  'aiplatform.googleapis.com/reasoningEngines.setIamPolicy',
] as const;

/** Policies that deny are themselves not among what can be denied. */
export const NEVER_DENIED = /^iam\.googleapis\.com\/denypolicies\./;
