import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import { type AlarmSender, AlarmTopic, letPublish } from '../../../lib/aws/log/alarm-topic';

function build(...senders: AlarmSender[]) {
  const stack = new Stack(new App(), 'Alarms', { env: { account: '111122223333', region: 'eu-west-1' } });
  new AlarmTopic(stack, 'Topic', { encryptionKey: new kms.Key(stack, 'Key'), senders });
  return Template.fromStack(stack);
}

const publishes = (service: string) =>
  Match.objectLike({ Effect: 'Allow', Action: 'sns:Publish', Principal: { Service: `${service}.amazonaws.com` } });
const encrypts = (service: string) =>
  Match.objectLike({
    Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
    Principal: { Service: `${service}.amazonaws.com` },
  });

const isLetIn = (template: Template, service: string): [topic: number, key: number] => {
  const topic = { PolicyDocument: { Statement: Match.arrayWith([publishes(service)]) } };
  const key = { KeyPolicy: { Statement: Match.arrayWith([encrypts(service)]) } };
  return [
    Object.keys(template.findResources('AWS::SNS::TopicPolicy', { Properties: topic })).length,
    Object.keys(template.findResources('AWS::KMS::Key', { Properties: key })).length,
  ];
};

test.each<[string, AlarmSender[], [number, number], [number, number]]>([
  ['EventBridge', ['events'], [1, 1], [0, 0]],
  ['CloudWatch', ['cloudwatch'], [0, 0], [1, 1]],
  ['both', ['events', 'cloudwatch'], [1, 1], [1, 1]],
])('%s may publish, and use the key, and nobody else', (_who, senders, events, cloudwatch) => {
  const template = build(...senders);
  expect(isLetIn(template, 'events')).toEqual(events);
  expect(isLetIn(template, 'cloudwatch')).toEqual(cloudwatch);
});

test('CloudWatch may for alarms of the account and region alone', () => {
  build('cloudwatch').hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Sid: 'AlarmsOfCloudWatch',
          Condition: { ArnLike: { 'aws:SourceArn': Match.objectLike({ 'Fn::Join': Match.anyValue() }) } },
        }),
      ]),
    },
  });
});

test('a topic that is imported keeps its policy', () => {
  const stack = new Stack(new App(), 'Alarms');
  letPublish(sns.Topic.fromTopicArn(stack, 'T', 'arn:aws:sns:eu-west-1:111122223333:t'), ['events', 'cloudwatch']);
  Template.fromStack(stack).resourceCountIs('AWS::SNS::TopicPolicy', 0);
});
