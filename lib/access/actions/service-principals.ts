import { nearestTo } from '../../core/nearest';
import { actionTable } from './action-table';

/**
 * Services that call under another name than their actions begin with, as the IAM User Guide lists principals of services and as
 * aws-cdk-lib 2.276 spells them. Never complete, so that it only helps to tell a typing error: nothing is proved by it.
 */
const OTHERS = [
  'alexa-appkit',
  'apidestinations.events',
  'appstream.application-autoscaling',
  'channels.lex',
  'codestar-notifications',
  'config-multiaccountsetup',
  'continuousexport.discovery',
  'delivery.logs',
  'directoryservice.rds',
  'dnssec-route53',
  'ec2fleet',
  'ecs-tasks',
  'edgelambda',
  'eks-fargate-pods',
  'eks-nodegroup',
  'email',
  'fargate',
  'lambda.alarms.cloudwatch',
  'logdelivery.elasticloadbalancing',
  'logger.cloudfront',
  'logging.s3',
  'malware-protection-plan.guardduty',
  'member.org.stacksets.cloudformation',
  'monitoring',
  'monitoring.rds',
  'ops.apigateway',
  'pods.eks',
  'rdsdata',
  'replication.dynamodb',
  'replicator.lambda',
  'spot',
  'spotfleet',
  'stacksets.cloudformation',
  'streams.metrics.cloudwatch',
  'tasks.apprunner',
  'build.apprunner',
  'vmie',
  'vpc-flow-logs',
  'waf',
] as const;

const ENDING = /\.amazonaws\.com(\.cn)?$/;

/** The service that was probably meant by a name such as 'lamda.amazonaws.com'; nothing where the name is known, or none comes close. */
export function nearestService(name: string): string | undefined {
  const [ending = ''] = ENDING.exec(name) ?? [];
  // Some services are called by the region as well: 'logs.eu-central-1.amazonaws.com'.
  const own = name.slice(0, name.length - ending.length).replace(/\.[a-z]{2}(-[a-z]+)+-\d$/, '');
  const known = [...actionTable().serviceNames, ...OTHERS];
  if (known.includes(own)) return undefined;
  const nearest = nearestTo(own, known, Math.min(2, Math.floor(own.length / 4)));
  return nearest === undefined ? undefined : `${nearest}${ending}`;
}
