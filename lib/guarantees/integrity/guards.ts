/** Changes of what policies of resources say: whoever is spared from being forbidden them is trusted. */
export const CHANGES_OF_POLICIES: readonly string[] = [
  'kms:PutKeyPolicy',
  's3:DeleteBucketPolicy',
  's3:PutBucketPolicy',
];
