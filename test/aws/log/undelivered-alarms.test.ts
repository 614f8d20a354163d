import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as events from 'aws-cdk-lib/aws-events';
import * as kms from 'aws-cdk-lib/aws-kms';
import { UndeliveredAlarms } from '../../../lib/aws/log/undelivered-alarms';
import { deployed } from '../../deployed';
import { decide, type Policy } from '../../oracle';

const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:undelivered';

function build() {
  const stack = new Stack(new App(), 'Alarms');
  const undelivered = new UndeliveredAlarms(stack, 'Undelivered', { encryptionKey: new kms.Key(stack, 'Key') });
  for (const id of ['One', 'Two']) {
    new events.Rule(stack, id, {
      eventPattern: { source: ['x'] },
      targets: [undelivered.keep({ arn: 'arn:aws:sns:eu-west-1:111122223333:t' })],
    });
  }
  return Template.fromStack(stack);
}

/** The logical id of the resource that a pattern finds. */
const idOf = (template: Template, type: string, prefix = '') =>
  Object.keys(template.findResources(type)).find((id) => id.startsWith(prefix)) ?? '';

test('targets keep there what they are not told of', () => {
  build().allResourcesProperties('AWS::Events::Rule', {
    Targets: [
      Match.objectLike({
        DeadLetterConfig: { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Undelivered'), 'Arn'] } },
      }),
    ],
  });
});

test('the queue is encrypted, and keeps for 14 days', () => {
  build().hasResourceProperties('AWS::SQS::Queue', {
    KmsMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Key'), 'Arn'] },
    MessageRetentionPeriod: 14 * 86_400,
  });
});

test('it takes from the rules that it is kept for, over TLS', () => {
  const template = build();
  const queue = idOf(template, 'AWS::SQS::Queue');
  const [policy] = Object.values(template.findResources('AWS::SQS::QueuePolicy'));
  const rule = (id: string) => `arn:aws:events:eu-west-1:111122223333:rule/${id}`;
  const [one, two] = [idOf(template, 'AWS::Events::Rule', 'One'), idOf(template, 'AWS::Events::Rule', 'Two')];
  const values = { [`${queue}.Arn`]: QUEUE, [`${one}.Arn`]: rule('one'), [`${two}.Arn`]: rule('two') };
  const resourcePolicy: Policy = deployed(policy?.['Properties'].PolicyDocument, values);
  const send = (arn: string, secure = 'true') => ({
    principal: 'events.amazonaws.com',
    action: 'sqs:SendMessage',
    resource: QUEUE,
    identity: [],
    resourcePolicy,
    context: { 'aws:SourceArn': arn, 'aws:SecureTransport': secure },
  });
  expect(decide([send(rule('one')), send(rule('two'))])).toEqual(['Allowed', 'Allowed']);
  expect(decide([send(rule('three'))])).not.toContain('Allowed');
  expect(decide([send(rule('one'), 'false')])).toEqual(['ExplicitlyDenied']);
});
