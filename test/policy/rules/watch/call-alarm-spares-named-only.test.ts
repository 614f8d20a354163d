import { findingsIn } from '../../../judged';

const DEPLOYMENT = 'arn:aws:iam::111122223333:role/deployment';
const LATE = { 'Fn::ImportValue': 'late' };

const found = (arn?: unknown) =>
  findingsIn({
    It: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventPattern: {
          detail: {
            eventSource: ['cloudtrail.amazonaws.com'],
            eventName: ['StopLogging'],
            ...(arn !== undefined && { userIdentity: { sessionContext: { sessionIssuer: { arn } } } }),
          },
        },
        Targets: [{ Id: 'a', Arn: 'arn:aws:sns:eu-central-1:111122223333:security' }],
      },
    },
  })
    .filter(({ rule }) => rule === 'ZTA-WATCH-008')
    .map(({ outcome, at }) => `${outcome} ${at}`);

const AT = 'Properties/EventPattern/detail/userIdentity';

test.each<[string, unknown, string[]]>([
  ['everybody', undefined, []],
  ['all but the deployment', [{ 'anything-but': [DEPLOYMENT] }, { exists: false }], []],
  ['all roles but that of the deployment', [{ 'anything-but': [DEPLOYMENT] }], [`fail ${AT}`]],
  ['those without a role', [{ exists: false }], []],
  ['all roles', [{ 'anything-but': [DEPLOYMENT] }, { exists: true }], [`fail ${AT}`]],
  ['one role', [DEPLOYMENT], []],
  ['whom deployment knows', LATE, [`unknown ${AT}`]],
])('an alarm that hears of %s', (_what, arn, expected) => {
  expect(found(arn)).toEqual(expected);
});
