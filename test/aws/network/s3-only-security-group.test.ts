import { App, Lazy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { S3OnlySecurityGroup } from '../../../lib/aws/network/s3-only-security-group';

function build(s3PrefixListId = 'pl-6da54004') {
  const stack = new Stack(new App(), 'Stack');
  const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['a', 'b'] });
  const group = new S3OnlySecurityGroup(stack, 'Group', { vpc, description: 'Instances', s3PrefixListId });
  return { stack, group };
}

test('the way out to S3 stands in the group itself, as EC2 opens a group whose list is empty', () => {
  const template = Template.fromStack(build().stack);
  template.hasResourceProperties('AWS::EC2::SecurityGroup', {
    SecurityGroupEgress: [
      { Description: 'S3', DestinationPrefixListId: 'pl-6da54004', IpProtocol: 'tcp', FromPort: 443, ToPort: 443 },
    ],
    SecurityGroupIngress: Match.absent(),
  });
  template.resourceCountIs('AWS::EC2::SecurityGroupEgress', 0);
});

test('it stays there when a way out to another group is opened', () => {
  const { stack, group } = build();
  const other = ec2.SecurityGroup.fromSecurityGroupId(stack, 'Other', 'sg-1');
  group.connections.allowTo(other, ec2.Port.HTTPS);
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', {
    SecurityGroupEgress: Match.arrayWith([Match.objectLike({ DestinationPrefixListId: 'pl-6da54004' })]),
  });
});

test.each(['', 'pl-', 'pl-xyz', '0.0.0.0/0', 'sg-1234', 'pl-6da54004 '])('the prefix list %j is refused', (id) => {
  expect(() => build(id)).toThrow(expect.objectContaining({ code: 'S3PrefixListFormat', constructPath: 'Stack' }));
});

test('a prefix list that only the deployment knows is passed on', () => {
  const { stack } = build(Lazy.string({ produce: () => 'pl-late' }));
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', {
    SecurityGroupEgress: [Match.objectLike({ DestinationPrefixListId: 'pl-late' })],
  });
});
