import { findingsIn } from '../../../judged';

const found = (more: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::EnforcedGuardrailConfiguration', ...more } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-039')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['lifted by default', {}, ['fail DeletionPolicy']],
  ['kept', { DeletionPolicy: 'Retain' }, []],
  ['known at deployment', { DeletionPolicy: { Ref: 'Policy' } }, ['unknown DeletionPolicy']],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
