import { Stack } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';

/** Longest text that each value of a deployment may become. */
const LONGEST: Record<string, number> = {
  'AWS::AccountId': 12,
  'AWS::Partition': 10,
  'AWS::Region': 16,
  'AWS::URLSuffix': 20,
};

/** What is assumed of any other value that only a deployment knows: longer than the ARN of a bucket, a key or a generated role. */
const UNKNOWN = 128;

/** Bytes that a policy has at most once deployed, without white space. */
export function policySize(place: IConstruct, document: iam.PolicyDocument): number {
  return Buffer.byteLength(JSON.stringify(expanded(Stack.of(place).resolve(document)) ?? ''));
}

/** The value with every intrinsic function replaced by text as long as its value can get. */
function expanded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expanded);
  if (typeof value !== 'object' || value === null) return value;
  const [entry, ...more] = Object.entries(value);
  if (entry === undefined || more.length > 0 || !/^(Ref|Fn::.+)$/.test(entry[0])) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expanded(item)]));
  }
  return intrinsic(entry[0], entry[1]);
}

function intrinsic(fn: string, argument: unknown): string {
  if (fn === 'Fn::Join' && Array.isArray(argument) && Array.isArray(argument[1])) {
    return argument[1].map(expanded).join(String(argument[0]));
  }
  if (fn === 'Fn::Sub' && typeof argument === 'string') {
    return argument.replace(/\$\{([^}]+)\}/g, (_, name: string) => filler(name));
  }
  return filler(String(argument));
}

const filler = (name: string) => 'x'.repeat(LONGEST[name] ?? UNKNOWN);
