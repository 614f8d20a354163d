import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as sns from 'aws-cdk-lib/aws-sns';
import { GovernedKey } from '../../../lib/aws/custody/governed-key';
import { BreakGlassAlarm } from '../../../lib/aws/duties/break-glass-alarm';
import { BreakGlassRole } from '../../../lib/aws/duties/break-glass-role';
import { DutyHolder } from '../../../lib/aws/duties/duty-holder';
import { Workload } from '../../../lib/aws/identity/workload';
import { decide } from '../../oracle';
import { ADMINISTRATOR, ARN, ana, ENV, lifecycle, policiesIn, roleIn } from './people';

function glass() {
  const stack = lifecycle();
  const alarm = sns.Topic.fromTopicArn(stack, 'Alarms', 'arn:aws:sns:eu-west-1:111122223333:alarms');
  const role = new BreakGlassRole(stack, 'Glass', { assumedBy: ana(), alarm });
  return { stack, alarm, role };
}

const NAME = Match.stringLikeRegexp('^Lifecycle-Glass-[0-9a-f]{8}-eu-west-1$');
const ruleIn = (stack: Stack) => Object.values(Template.fromStack(stack).findResources('AWS::Events::Rule'))[0];

test('people hold it for an hour, with a second factor', () => {
  const { stack } = glass();
  const { AssumeRolePolicyDocument, ...rest } = roleIn(stack);
  expect(rest).toMatchObject({ MaxSessionDuration: 3600 });
  expect(AssumeRolePolicyDocument.Statement).toMatchObject([
    { Action: 'sts:AssumeRole', Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } },
  ]);
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', { RoleName: NAME });
});

test('no pipeline holds it', () => {
  const { stack, alarm } = glass();
  const assumedBy = DutyHolder.service(Workload.LAMBDA);
  expect(() => new BreakGlassRole(stack, 'Other', { assumedBy, alarm })).toThrow(
    expect.objectContaining({ code: 'HolderNotPeople' }),
  );
});

test('whatever it may do, it neither silences its alarm, nor changes itself, nor stops the record', () => {
  const { stack } = glass();
  const name = JSON.parse(JSON.stringify(roleIn(stack)))['RoleName'];
  const asked = [
    ['sns:SetTopicAttributes', 'arn:aws:sns:eu-west-1:111122223333:alarms'],
    ['iam:PutRolePolicy', `arn:aws:iam::111122223333:role/${name}`],
    ['iam:UpdateAssumeRolePolicy', `arn:aws:iam::111122223333:role/${name}`],
    ['cloudtrail:StopLogging', 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/t'],
    ['s3:BypassGovernanceRetention', 'arn:aws:s3:::logs/x'],
  ] as const;
  const identity = [ADMINISTRATOR, ...policiesIn(stack)];
  const answers = decide(asked.map(([action, resource]) => ({ principal: ARN, action, resource, identity })));
  expect(answers).toEqual(asked.map(() => 'ExplicitlyDenied'));
  const silence = identity
    .flatMap(({ Statement }) => Statement)
    .find((one) => 'Sid' in one && one.Sid === 'NotItsAlarm');
  expect(silence).toMatchObject({ Effect: 'Deny', Action: expect.arrayContaining(['events:DisableRule']) });
});

test('but mends what else is broken, where it is let', () => {
  const identity = [ADMINISTRATOR, ...policiesIn(glass().stack)];
  const ofKey = { principal: ARN, action: 's3:PutBucketPolicy', resource: 'arn:aws:s3:::logs', identity };
  expect(decide([ofKey])).toEqual(['Allowed']);
});

test('every use is told, also of taking it on, which is recorded as reading', () => {
  const { Properties } = ruleIn(glass().stack) ?? {};
  expect(Properties.State).toBe('ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS');
  expect(Properties.Targets).toEqual([
    { Id: 'Topic', Arn: 'arn:aws:sns:eu-west-1:111122223333:alarms', DeadLetterConfig: expect.anything() },
  ]);
});

test('what its topic does not take lies under the key of the topic, which lets EventBridge in', () => {
  const stack = lifecycle();
  const masterKey = new GovernedKey(stack, 'TopicKey', { description: 'k' });
  new BreakGlassRole(stack, 'Glass', { assumedBy: ana(), alarm: new sns.Topic(stack, 'Alarms', { masterKey }) });
  const template = Template.fromStack(stack);
  const [key = ''] = Object.keys(template.findResources('AWS::KMS::Key'));
  template.hasResourceProperties('AWS::SQS::Queue', { KmsMasterKeyId: { 'Fn::GetAtt': [key, 'Arn'] } });
  template.hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Allow',
          Principal: { Service: 'events.amazonaws.com' },
          Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        }),
      ]),
    },
  });
});

test('where that key is not known, it is encrypted by SQS', () => {
  Template.fromStack(glass().stack).hasResourceProperties('AWS::SQS::Queue', {
    SqsManagedSseEnabled: true,
    KmsMasterKeyId: Match.absent(),
  });
});

test('other constructs name it as their break-glass role', () => {
  const { stack, role } = glass();
  new GovernedKey(stack, 'Key', { description: 'k', breakGlass: role });
  Template.fromStack(stack).hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: { Statement: Match.arrayWith([Match.objectLike({ Sid: 'Recovery' })]) },
  });
});

test('in another region it is told too, without a dependency on the stack of the role', () => {
  const { stack, role } = glass();
  const there = new Stack(stack.node.root, 'There', { env: { ...ENV, region: 'us-east-1' } });
  const topic = sns.Topic.fromTopicArn(there, 'Alarms', 'arn:aws:sns:us-east-1:111122223333:alarms');
  new BreakGlassAlarm(there, 'Glass', { role, topic });
  expect(ruleIn(there)).toBeDefined();
  expect(there.dependencies).toEqual([]);
});
