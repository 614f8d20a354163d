/** Constraints of the older kind that can be tried; any other of that kind, Google refuses to try. */
const TRIED_LEGACY: ReadonlySet<string> = new Set([
  'gcp.restrictEndpointUsage',
  'gcp.restrictServiceUsage',
  'gcp.restrictTLSCipherSuites',
  'gcp.restrictTLSVersion',
]);

/**
 * Whether a policy on a constraint can be tried, and so refuse nothing: custom and managed constraints can, and few others.
 *
 * Source: https://cloud.google.com/resource-manager/docs/organization-policy/dry-run-policy
 *
 * @param constraint its name, such as 'iam.managed.disableServiceAccountApiKeyCreation'
 */
export const knowsDryRun = (constraint: string): boolean =>
  /^custom\.|^[a-z]+\.managed\./.test(constraint) || TRIED_LEGACY.has(constraint);
