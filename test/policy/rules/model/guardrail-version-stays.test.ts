import { findingsIn } from '../../../judged';

const found = (more: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::GuardrailVersion', ...more } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-036')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['deleted by default', {}, ['fail DeletionPolicy', 'fail UpdateReplacePolicy']],
  ['kept when dropped only', { DeletionPolicy: 'Retain' }, ['fail UpdateReplacePolicy']],
  ['kept', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' }, []],
  [
    'known at deployment',
    { DeletionPolicy: { Ref: 'Policy' }, UpdateReplacePolicy: 'Retain' },
    ['unknown DeletionPolicy'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
