import { Names } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** A name that follows from the place in the app, in lower case, because SageMaker writes its ARNs so and IAM tells cases apart. */
export function sageMakerName(scope: Construct): string {
  return Names.uniqueResourceName(scope, { maxLength: 63, separator: '-' }).toLowerCase();
}
