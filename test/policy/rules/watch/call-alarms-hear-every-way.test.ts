import { findingsIn } from '../../../judged';
import { changed } from '../../../seeded/secure-logs';
import { secureGuards } from '../../../seeded/secure-watch';

const found = (without: readonly string[], changes: Readonly<Record<string, unknown>> = {}) =>
  findingsIn(changed(secureGuards('', without), changes))
    .filter(({ rule }) => rule === 'ZTA-WATCH-007')
    .map(({ outcome, resource, message }) => `${outcome} ${resource} ${/of [^ ]*:[A-Z]\w*/.exec(message)?.[0]}`);

const MOST = ['UpdateGuardrail', 'PutEnforcedGuardrailConfiguration', 'UpdateAgent', 'UpdateAgentAlias'];
const REST = [
  'PutResourcePolicy',
  'DeleteResourcePolicy',
  'UpdateGateway',
  'DeleteGateway',
  'UpdatePolicy',
  'DeletePolicy',
];

test.each<[string, string[], string[]]>([
  ['one call of many', ['DeleteGuardrail'], ['fail Guards of bedrock:DeleteGuardrail']],
  ['most calls: it is about few, then', [...MOST, ...REST], []],
  ['none', [], []],
])('overlooks %s', (_what, without, expected) => {
  expect(found(without)).toEqual(expected);
});

test('what another rule hears of is not overlooked, as long as that is on', () => {
  const other = (State: string) => ({
    Type: 'AWS::Events::Rule',
    Properties: {
      State,
      EventPattern: { detail: { eventSource: ['bedrock.amazonaws.com'], eventName: ['DeleteGuardrail'] } },
      Targets: [{ Id: 'a', Arn: 'arn:aws:sns:eu-central-1:111122223333:security' }],
    },
  });
  expect(found(['DeleteGuardrail'], { Other: other('ENABLED') })).toEqual([]);
  expect(found(['DeleteGuardrail'], { Other: other('DISABLED') })).toContain('fail Guards of bedrock:DeleteGuardrail');
});
