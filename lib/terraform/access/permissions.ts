/** Services whose permissions allow policies spell with another word than the name of the service begins with. */
const SPELLED: Readonly<Record<string, string>> = {
  cloudresourcemanager: 'resourcemanager',
  sqladmin: 'cloudsql',
};

/**
 * A permission of a deny policy, 'storage.googleapis.com/buckets.update', as allow policies spell it: 'storage.buckets.update'.
 *
 * @see https://cloud.google.com/iam/docs/deny-permissions-support
 */
export function asAllowed(permission: string): string | undefined {
  const found = /^([a-z0-9-]+)\.googleapis\.com\/(.+)$/.exec(permission);
  if (found === null) return undefined;
  const [, service = '', rest = ''] = found;
  return `${SPELLED[service] ?? service}.${rest}`;
}
