const PARTITIONS: readonly (readonly [RegExp, string, string])[] = [
  [/^cn-/, 'aws-cn', 'amazonaws.com.cn'],
  [/^us-gov-/, 'aws-us-gov', 'amazonaws.com'],
  [/^eusc-/, 'aws-eusc', 'amazonaws.eu'],
  [/^us-iso-/, 'aws-iso', 'c2s.ic.gov'],
  [/^us-isob-/, 'aws-iso-b', 'sc2s.sgov.gov'],
  [/^eu-isoe-/, 'aws-iso-e', 'cloud.adc-e.uk'],
  [/^us-isof-/, 'aws-iso-f', 'csp.hci.ic.gov'],
];

const partition = (region = '') => PARTITIONS.find(([pattern]) => pattern.test(region));

/** The partition of a region; `aws` where the region is not known. */
export const partitionOf = (region: string | undefined): string => partition(region)?.[1] ?? 'aws';

/** The domain of the services in a region. */
export const suffixOf = (region: string | undefined): string => partition(region)?.[2] ?? 'amazonaws.com';
