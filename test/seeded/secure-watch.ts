import { TAMPER_CALLS } from '../../lib/cloudformation/tampering';
import { ACCOUNT, at, key, REGION, ref } from './secure-logs';
import type { Resources } from './seed';

/** What tells somebody that a protection is weakened, with all that lets it arrive. */
export function secureWatch(id: string): Resources {
  return {
    [`${id}WatchKey`]: key({
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: '*',
    }),
    [`${id}Undelivered`]: {
      Type: 'AWS::SQS::Queue',
      Properties: { KmsMasterKeyId: ref(`${id}WatchKey`), MessageRetentionPeriod: 1209600 },
    },
    [`${id}UndeliveredPolicy`]: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        Queues: [ref(`${id}Undelivered`)],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'events.amazonaws.com' },
              Action: 'sqs:SendMessage',
              Resource: at(`${id}Undelivered`),
              Condition: { ArnLike: { 'aws:SourceArn': `arn:aws:events:${REGION}:${ACCOUNT}:rule/*` } },
            },
          ],
        },
      },
    },
    [`${id}Security`]: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: ref(`${id}WatchKey`) } },
    [`${id}SecurityPolicy`]: {
      Type: 'AWS::SNS::TopicPolicy',
      Properties: {
        Topics: [ref(`${id}Security`)],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 'sns:Publish',
              Resource: ref(`${id}Security`),
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
            {
              Effect: 'Allow',
              Principal: { Service: 'events.amazonaws.com' },
              Action: 'sns:Publish',
              Resource: ref(`${id}Security`),
              Condition: {
                ArnLike: { 'aws:SourceArn': `arn:aws:events:${REGION}:${ACCOUNT}:rule/*` },
              },
            },
          ],
        },
      },
    },
    [`${id}Tampering`]: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventPattern: {
          'detail-type': ['AWS API Call via CloudTrail'],
          detail: {
            eventSource: ['cloudtrail.amazonaws.com'],
            eventName: ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'],
          },
        },
        Targets: [{ Id: 'told', Arn: ref(`${id}Security`), DeadLetterConfig: { Arn: at(`${id}Undelivered`) } }],
      },
    },
  };
}

/** A count of calls that are refused, by what a trail records, and an alarm that looks at it. */
export const secureCount = (id: string): Resources => ({
  [`${id}Refused`]: {
    Type: 'AWS::Logs::MetricFilter',
    Properties: {
      LogGroupName: 'trail',
      FilterPattern: '{ ($.eventSource = "bedrock*") && ($.errorCode = "*AccessDenied*") }',
      MetricTransformations: [{ MetricNamespace: id, MetricName: 'Refused', MetricValue: '1' }],
    },
  },
  [`${id}Denied`]: {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      Namespace: id,
      MetricName: 'Refused',
      Statistic: 'Sum',
      Period: 300,
      EvaluationPeriods: 1,
      Threshold: 5,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      AlarmActions: [`arn:aws:sns:${REGION}:${ACCOUNT}:security`],
    },
  },
});

/** An alarm about guardrails, without the calls that it leaves out. */
export const secureGuards = (id: string, without: readonly string[]): Resources => ({
  [`${id}Guards`]: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventPattern: {
        'detail-type': ['AWS API Call via CloudTrail'],
        detail: {
          $or: TAMPER_CALLS.filter((row) => row.class === 'guardrails').map(({ source, names }) => ({
            eventSource: [`${source}.amazonaws.com`],
            eventName: names.filter((name) => !without.includes(name)),
          })),
        },
      },
      Targets: [
        {
          Id: 'told',
          Arn: `arn:aws:sns:${REGION}:${ACCOUNT}:security`,
          DeadLetterConfig: { Arn: `arn:aws:sqs:${REGION}:${ACCOUNT}:undelivered` },
        },
      ],
    },
  },
});
