import { Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';

/** Properties of an `S3OnlySecurityGroup`. */
export interface S3OnlySecurityGroupProps {
  readonly vpc: ec2.IVpc;
  readonly description: string;
  /** The id of the prefix list of S3 in the region. */
  readonly s3PrefixListId: string;
}

/**
 * A security group that lets nobody in, and nobody out but to S3.
 *
 * @throws S3PrefixListFormat if the id of the prefix list is not one
 */
export class S3OnlySecurityGroup extends ec2.SecurityGroup {
  public constructor(scope: Construct, id: string, { vpc, description, s3PrefixListId }: S3OnlySecurityGroupProps) {
    super(scope, id, { vpc, description, allowAllOutbound: false });
    if (!Token.isUnresolved(s3PrefixListId) && !/^pl-[0-9a-f]+$/.test(s3PrefixListId)) {
      const reason = `'s3PrefixListId' must be 'pl-' and hexadecimal digits, got '${s3PrefixListId}'`;
      throw new ConfigError('S3PrefixListFormat', reason, scope);
    }
    this.addEgressRule(inlinePrefixList(s3PrefixListId), ec2.Port.HTTPS, 'S3');
  }
}

/**
 * A prefix list whose rule stands in the security group itself.
 *
 * `Peer.prefixList` makes a resource of its own of the rule and leaves the group's list empty, and EC2 lets a group whose list
 * is empty connect to everywhere.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html
 */
function inlinePrefixList(id: string): ec2.IPeer {
  const peer = ec2.Peer.prefixList(id);
  return {
    canInlineRule: true,
    uniqueId: peer.uniqueId,
    connections: peer.connections,
    toIngressRuleConfig: () => peer.toIngressRuleConfig(),
    toEgressRuleConfig: () => peer.toEgressRuleConfig(),
  };
}
