/** Permissions that no policy can deny, as far as Google's list of those that can be is known here. */
const NOT_DENIABLE: ReadonlySet<string> = new Set([
  'cloudbuild.builds.approve',
  'clouddeploy.rollouts.approve',
  'containeranalysis.notes.attachOccurrence',
  'logging.exclusions.create',
  'logging.exclusions.update',
  'logging.logs.delete',
]);

/**
 * Permissions as policies that deny spell them; those that cannot be denied are left out.
 *
 * Source: https://cloud.google.com/iam/docs/deny-permissions-support
 */
export const asDenied = (permissions: readonly string[]): string[] =>
  permissions.filter((one) => !NOT_DENIABLE.has(one)).map((one) => one.replace('.', '.googleapis.com/'));
