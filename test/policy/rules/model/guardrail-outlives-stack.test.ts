import { findingsIn } from '../../../judged';

const found = (more: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::Guardrail', ...more } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-035')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['deleted by default', {}, ['fail DeletionPolicy']],
  ['deleted', { DeletionPolicy: 'Delete' }, ['fail DeletionPolicy']],
  ['kept', { DeletionPolicy: 'Retain' }, []],
  ['kept once it was made', { DeletionPolicy: 'RetainExceptOnCreate' }, []],
  ['known at deployment', { DeletionPolicy: { Ref: 'Policy' } }, ['unknown DeletionPolicy']],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
