import { Lazy } from 'aws-cdk-lib';
import * as accessanalyzer from 'aws-cdk-lib/aws-accessanalyzer';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';

/**
 * Tells who in the account can reach what it watches, by which policies, and again whenever that changes.
 *
 * It is charged for each resource that it watches, and an account that is no delegated administrator has one in a region: make it once,
 * and give it to every dataset. It watches buckets; keys are none of the kinds that it knows.
 *
 * @throws AnalyzerWatchesNothing, when the app is synthesised, if nothing was given to it
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-create-internal.html
 */
export class InternalAccessAnalyzer extends Construct {
  private readonly watched = new Set<string>();

  public constructor(scope: Construct, id: string) {
    super(scope, id);
    const resourceArns = Lazy.list({ produce: () => [...this.watched] });
    new accessanalyzer.CfnAnalyzer(this, 'Resource', {
      type: 'ACCOUNT_INTERNAL_ACCESS',
      analyzerConfiguration: {
        internalAccessConfiguration: { internalAccessAnalysisRule: { inclusions: [{ resourceArns }] } },
      },
    });
    this.node.addValidation({ validate: () => this.idle() });
  }

  /** Watches a bucket too. */
  public watch(bucket: IBucketRef): void {
    this.watched.add(bucket.bucketRef.bucketArn);
  }

  /** Without a list, it would watch every resource of the account, and charge for each. */
  private idle(): string[] {
    if (this.watched.size > 0) return [];
    const reason = "'analyzer' must be given to one dataset or more, got none; give it to them, or leave it out";
    return [new ConfigError('AnalyzerWatchesNothing', reason, this).message];
  }
}
