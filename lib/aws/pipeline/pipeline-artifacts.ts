import type * as s3 from 'aws-cdk-lib/aws-s3';

/**
 * The objects of one artifact of a pipeline, of every release: `PIPELINE/ARTIFACT/RANDOM`, of which CodePipeline cuts the first part to 20 characters
 * and the second to 10.
 *
 * @see https://repost.aws/questions/QUI91tw7A9SUOMohJurNqmgA
 */
export const artifactsOf = (bucket: s3.IBucket, name: string): string =>
  bucket.arnForObjects(`*/${name.slice(0, 10)}/*`);
