import { Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Whether two constructs are deployed to the same account and region, as far as synthesis knows: two that are both unknown are. */
export function inSameEnvironment(one: IConstruct, other: IConstruct): boolean {
  const [here, there] = [Stack.of(one), Stack.of(other)];
  return here.account === there.account && here.region === there.region;
}

/** Whether two constructs are deployed to different accounts or regions beyond doubt. */
export function inDifferentEnvironments(one: IConstruct, other: IConstruct): boolean {
  const [here, there] = [Stack.of(one), Stack.of(other)];
  return differ(here.account, there.account) || differ(here.region, there.region);
}

function differ(one: string, other: string): boolean {
  return !Token.isUnresolved(one) && !Token.isUnresolved(other) && one !== other;
}
