import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';

const EVERYWHERE = new Set(['0.0.0.0/0', '::/0']);

/**
 * What lets people reach the target of an endpoint without passing the gateway, as far as this app shows it.
 *
 * Rules come in until synthesis: a listener that is added late opens its load balancer to every address, unless it is told not to.
 */
export function waysAround(endpoint: IConstruct, target: ec2.IConnectable): string[] {
  const open = target.connections.securityGroups.filter((group) => rulesOf(group).some(isFromEverywhere));
  return open.map(({ node }) => {
    const reason = `'${node.path}' must let in the endpoint and nobody else, got a rule for every address; give each listener \`open: false\``;
    return new ConfigError('TargetOpen', reason, endpoint).message;
  });
}

function rulesOf(group: ec2.ISecurityGroup): unknown[] {
  const resource = group.node.defaultChild;
  if (!ec2.CfnSecurityGroup.isCfnSecurityGroup(resource)) return [];
  const rules: unknown = Stack.of(group).resolve(resource.securityGroupIngress);
  return Array.isArray(rules) ? rules : [];
}

function isFromEverywhere(rule: unknown): boolean {
  return typeof rule === 'object' && rule !== null && Object.values(rule).some((value) => EVERYWHERE.has(value));
}
