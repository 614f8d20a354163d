import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { denyAllArn } from './quarantine-rights';

/** Name of the inline policy by which sessions stay dead. */
const REVOKED = 'SessionsRevokedByQuarantine';

/** What the steps do. */
export interface QuarantineStepsProps {
  readonly topicArn: string;
  readonly armed: boolean;
  readonly revokesSessions: boolean;
}

type State = Readonly<Record<string, unknown>>;

/**
 * The steps of a quarantine, in Amazon States Language. Their input is `{ roleName, alarm }`.
 *
 * https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html
 */
export function quarantineSteps(scope: IConstruct, { topicArn, armed, revokesSessions }: QuarantineStepsProps): object {
  const { partition } = Stack.of(scope);
  const call = (service: string) => `arn:${partition}:states:::${service}`;
  const tell = (subject: string): State => ({
    Type: 'Task',
    Resource: call('sns:publish'),
    Parameters: { TopicArn: topicArn, Subject: subject, 'Message.$': 'States.JsonToString($)' },
    ResultPath: null,
    Retry: RETRY,
  });
  const acting: Record<string, State> = {
    Deny: {
      Type: 'Task',
      Resource: call('aws-sdk:iam:attachRolePolicy'),
      Parameters: { 'RoleName.$': '$.roleName', PolicyArn: denyAllArn(scope) },
      ...step(revokesSessions ? 'SayWhichSessions' : 'TellDone'),
    },
    ...(revokesSessions && revoking(call('aws-sdk:iam:putRolePolicy'))),
    TellDone: { ...tell('A workload was denied everything'), End: true },
    TellFailed: { ...tell('A workload could NOT be denied everything'), Next: 'Failed' },
    Failed: { Type: 'Fail', Error: 'NotQuarantined', Cause: 'See the message to the topic, and the history' },
  };
  return armed
    ? { StartAt: 'Deny', States: acting }
    : {
        StartAt: 'TellWhatWouldBeDone',
        States: { TellWhatWouldBeDone: { ...tell('A workload would be denied everything: not armed'), End: true } },
      };
}

/** Sessions that were issued until now stay dead, also when the role is released. */
const revoking = (putRolePolicy: string): Record<string, State> => ({
  SayWhichSessions: {
    Type: 'Pass',
    Parameters: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Action: '*',
          Resource: '*',
          Condition: { DateLessThan: { 'aws:TokenIssueTime.$': '$$.State.EnteredTime' } },
        },
      ],
    },
    ResultPath: '$.revoked',
    Next: 'RevokeSessions',
  },
  RevokeSessions: {
    Type: 'Task',
    Resource: putRolePolicy,
    Parameters: {
      'RoleName.$': '$.roleName',
      PolicyName: REVOKED,
      'PolicyDocument.$': 'States.JsonToString($.revoked)',
    },
    ...step('TellDone'),
  },
});

const RETRY = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2, MaxAttempts: 4, BackoffRate: 2 }];

/** Goes on with its input as it was; what fails for good is told. */
const step = (next: string): State => ({
  ResultPath: null,
  Retry: RETRY,
  Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'TellFailed' }],
  Next: next,
});
