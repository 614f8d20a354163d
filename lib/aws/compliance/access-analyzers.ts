import { RemovalPolicy, Token } from 'aws-cdk-lib';
import * as accessanalyzer from 'aws-cdk-lib/aws-accessanalyzer';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';

/** What IAM Access Analyzer looks for. */
export type AccessSought = 'external' | 'unused' | 'internal';

/** Properties of `AccessAnalyzers`. */
export interface AccessAnalyzersProps {
  /** Analyzers that the account has already in this region. */
  readonly existing: readonly AccessSought[];
  /** ARNs of buckets, tables, streams or snapshots of databases to which access from within is looked at. */
  readonly watched: readonly string[];
}

/**
 * What access from within is looked at for. Keys are none of it.
 *
 * Source: https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_InternalAccessAnalysisRuleCriteria.html
 */
const WATCHABLE = /^arn:[a-z-]+:(dynamodb|rds|s3|s3express):/;

/** Rights that nobody used for so many days are told. */
const UNUSED_DAYS = 90;

/**
 * IAM Access Analyzer: who outside is let in, which rights nobody uses, and who of the account reaches what is watched.
 *
 * The second costs by the number of roles and users, the third by the number of resources. They stay when removed from the app.
 *
 * @throws WatchedArn if a watched resource is no ARN of a kind that is looked at from within
 */
export class AccessAnalyzers extends Construct {
  public constructor(scope: Construct, id: string, { existing, watched }: AccessAnalyzersProps) {
    super(scope, id);
    const odd = watched.find((arn) => !Token.isUnresolved(arn) && !WATCHABLE.test(arn));
    if (odd !== undefined) {
      const reason = `'watched' must be ARNs of buckets, tables, streams or snapshots of databases, got '${odd}'; take bucketArn`;
      throw new ConfigError('WatchedArn', reason, this);
    }
    const analyzers = {
      external: { type: 'ACCOUNT' },
      unused: {
        type: 'ACCOUNT_UNUSED_ACCESS',
        analyzerConfiguration: { unusedAccessConfiguration: { unusedAccessAge: UNUSED_DAYS } },
      },
      internal: {
        type: 'ACCOUNT_INTERNAL_ACCESS',
        analyzerConfiguration: {
          internalAccessConfiguration: { internalAccessAnalysisRule: { inclusions: [{ resourceArns: [...watched] }] } },
        },
      },
    };
    for (const [sought, props] of Object.entries(analyzers)) {
      if (existing.some((one) => one === sought) || (sought === 'internal' && watched.length === 0)) continue;
      const analyzer = new accessanalyzer.CfnAnalyzer(this, sought, props);
      analyzer.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    }
  }
}
