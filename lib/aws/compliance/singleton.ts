import { Stack } from 'aws-cdk-lib';
import type { Construct, IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { inSameEnvironment } from '../naming/environment';

const claims = new WeakMap<IConstruct, Map<string, Construct[]>>();

/**
 * Says that a construct makes something of which an account has one in each region.
 *
 * @param what how the prop is called that takes one that is there already
 * @throws SingletonTwice if another construct of the app makes it for the same account and region
 */
export function claimSingleton(scope: Construct, what: string): void {
  const ofApp = claims.get(scope.node.root) ?? new Map<string, Construct[]>();
  claims.set(scope.node.root, ofApp);
  const others = ofApp.get(what) ?? [];
  const rival = others.find((other) => inSameEnvironment(other, scope));
  if (rival !== undefined) {
    throw new ConfigError(
      'SingletonTwice',
      `'existing.${what}' must be given where another construct makes it, got none beside ${rival.node.path} in ` +
        `${Stack.of(scope).environment}; an account has one in each region`,
      scope,
    );
  }
  ofApp.set(what, [...others, scope]);
}
