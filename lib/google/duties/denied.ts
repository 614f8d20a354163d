/**
 * Permissions as policies that deny spell them. What is no service of its own there, such as `resourcemanager`, is not for it.
 *
 * Every permission of the life of a model is one that such policies take, by Google's list as
 * https://github.com/sonraisecurity/gcp-permission-mappings has copied it, which was read for each: Google refuses a policy with any other.
 *
 * Source: https://cloud.google.com/iam/docs/deny-permissions-support
 */
export const asDenied = (permissions: readonly string[]): string[] =>
  permissions.map((one) => one.replace('.', '.googleapis.com/'));
