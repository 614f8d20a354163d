import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as sns from 'aws-cdk-lib/aws-sns';

/** Has a topic told where an alarm of CloudWatch goes off. */
export const tellsTopic = ({ topicArn }: sns.ITopic): cloudwatch.IAlarmAction => ({
  bind: () => ({ alarmActionArn: topicArn }),
});
