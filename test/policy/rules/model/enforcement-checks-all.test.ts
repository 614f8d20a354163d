import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::EnforcedGuardrailConfiguration', Properties } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-037')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'nothing said',
    {},
    ['fail Properties/SelectiveContentGuarding/Messages', 'fail Properties/SelectiveContentGuarding/System'],
  ],
  [
    'what callers mark',
    { SelectiveContentGuarding: { Messages: 'SELECTIVE', System: 'COMPREHENSIVE' } },
    ['fail Properties/SelectiveContentGuarding/Messages'],
  ],
  ['everything', { SelectiveContentGuarding: { Messages: 'COMPREHENSIVE', System: 'COMPREHENSIVE' } }, []],
  [
    'known at deployment',
    { SelectiveContentGuarding: { Messages: { 'Fn::ImportValue': 'elsewhere' }, System: 'COMPREHENSIVE' } },
    ['unknown Properties/SelectiveContentGuarding/Messages'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
