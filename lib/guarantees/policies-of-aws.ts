import type { Access, Identity, Policy } from '../access/model';
import type { Place } from '../core';

/**
 * What policies that AWS writes allow, on every resource: those that the CDK and people attach to nearly every function or task, and that
 * would hide everything else. By what stands after `policy/` in their ARN.
 *
 * From https://docs.aws.amazon.com/aws-managed-policy/latest/reference/about-managed-policy-reference.html, as of 2026-11.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  AdministratorAccess: ['*'],
  'service-role/AmazonAPIGatewayPushToCloudWatchLogs': [
    'logs:CreateLogGroup',
    'logs:CreateLogStream',
    'logs:DescribeLogGroups',
    'logs:DescribeLogStreams',
    'logs:FilterLogEvents',
    'logs:GetLogEvents',
    'logs:PutLogEvents',
  ],
  'service-role/AWSLambdaBasicExecutionRole': ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
  'service-role/AWSLambdaRole': ['lambda:InvokeFunction'],
  'service-role/AWSLambdaVPCAccessExecutionRole': [
    'ec2:AssignPrivateIpAddresses',
    'ec2:CreateNetworkInterface',
    'ec2:DeleteNetworkInterface',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DescribeSubnets',
    'ec2:UnassignPrivateIpAddresses',
    'logs:CreateLogGroup',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
  ],
  'service-role/AmazonECSTaskExecutionRolePolicy': [
    'ecr:BatchCheckLayerAvailability',
    'ecr:BatchGetImage',
    'ecr:GetAuthorizationToken',
    'ecr:GetDownloadUrlForLayer',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
  ],
};

/** As a sentence without its full stop. */
export const ASSUMED_OF_AWS = `Policies of AWS allow what AWS documents of them as of 2026-11: ${Object.keys(ALLOWED)
  .map((name) => name.replace(/^.*\//, ''))
  .join(', ')}`;

/** Whether somebody bears one of them. */
export const bearsPoliciesOfAws = ({ identities }: Access): boolean =>
  identities.some(({ unseen }) => unseen.some(isKnown));

/** The files with what well-known policies of AWS allow. */
export const withPoliciesOfAws = (access: Access): Access =>
  bearsPoliciesOfAws(access) ? { ...access, identities: access.identities.map(shown) } : access;

function shown(identity: Identity): Identity {
  const known = identity.unseen.filter(isKnown);
  if (known.length === 0) return identity;
  return {
    ...identity,
    policies: [...identity.policies, ...known.map((arn) => policyOf(arn, identity.place))],
    unseen: identity.unseen.filter((arn) => !isKnown(arn)),
  };
}

const nameOf = (arn: string): string => /^arn:aws[\w-]*:iam::aws:policy\/(.+)$/.exec(arn)?.[1] ?? '';
const isKnown = (arn: string): boolean => Object.hasOwn(ALLOWED, nameOf(arn));

function policyOf(arn: string, place: Place): Policy {
  const statement = {
    effect: 'Allow' as const,
    actions: { patterns: ALLOWED[nameOf(arn)] ?? [], excluded: false },
    resources: { patterns: ['*'], excluded: false },
    conditions: [],
    place,
  };
  return { version: '2012-10-17', statements: [statement], place };
}
