import type { Access } from '../model';

/** Part of AWS that the files are for. */
export function partitionOf(access: Access): string {
  const arns = [...access.identities, ...access.resources].map(({ arn }) => arn);
  return (
    arns.map((arn) => arn.split(':')[1]).find((partition) => partition !== undefined && /^aws/.test(partition)) ?? 'aws'
  );
}
