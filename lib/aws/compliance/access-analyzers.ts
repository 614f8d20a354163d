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
  /** ARNs of the resources to which access from within is looked at, such as buckets with training data. */
  readonly watched: readonly string[];
}

/** Rights that nobody used for so many days are told. */
const UNUSED_DAYS = 90;

/**
 * IAM Access Analyzer: who outside is let in, which rights nobody uses, and who of the account reaches what is watched.
 *
 * The second costs by the number of roles and users, the third by the number of resources. They stay when removed from the app.
 *
 * @throws WatchedArn if a watched resource is no ARN
 */
export class AccessAnalyzers extends Construct {
  public constructor(scope: Construct, id: string, { existing, watched }: AccessAnalyzersProps) {
    super(scope, id);
    const odd = watched.find((arn) => !Token.isUnresolved(arn) && !/^arn:[a-z-]+:/.test(arn));
    if (odd !== undefined) {
      throw new ConfigError(
        'WatchedArn',
        `'watched' must be ARNs of resources, got '${odd}'; take bucketArn, keyArn`,
        this,
      );
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
