import type * as iam from 'aws-cdk-lib/aws-iam';

/**
 * Holds for an upload that would take the place of an object: one without `If-None-Match: *`, copies among them. Only in a Deny of `s3:PutObject`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html
 */
export const WITHOUT_CONDITION: iam.Conditions = {
  Null: { 's3:if-none-match': 'true' },
  // Parts of an upload create no object yet, and cannot say it.
  BoolIfExists: { 's3:ObjectCreationOperation': 'true' },
};
