import { StringConcat, Token, Tokenization } from 'aws-cdk-lib';

/** The ARN with an asterisk for what only deployment knows, such as the account. */
export function patternOf(arn: string): string {
  if (!Token.isUnresolved(arn)) return arn;
  const pattern = String(
    Tokenization.reverseString(arn)
      .mapTokens({ mapToken: () => '*' })
      .join(new StringConcat()),
  );
  const [, , , region = ''] = pattern.split(':');
  const [, partition = 'aws'] = PARTITIONS.find(([regions]) => region.startsWith(regions)) ?? [];
  return pattern.replace(/^arn:\*:/, `arn:${partition}:`);
}

/** Partitions by how their regions are called; all other regions are of `aws`. */
const PARTITIONS = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
] as const;
