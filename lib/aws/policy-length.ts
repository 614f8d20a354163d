/**
 * The least number of characters that a resolved policy has once it is deployed, without white space.
 *
 * A value known only at deploy time counts as none, so that nothing is found too long that would fit.
 */
export function leastLength(policy: unknown): number {
  return JSON.stringify(withoutIntrinsics(policy)).length;
}

function withoutIntrinsics(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIntrinsics);
  if (typeof value !== 'object' || value === null) return value;
  const [[name, argument] = ['', undefined], ...more] = Object.entries(value);
  if (more.length === 0 && name === 'Fn::Join') return joined(argument);
  if (more.length === 0 && (name === 'Ref' || name.startsWith('Fn::'))) return '';
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutIntrinsics(item)]));
}

function joined([separator, parts]: [string, unknown[]]): string {
  return Array.isArray(parts) ? parts.map(withoutIntrinsics).join(separator) : '';
}
