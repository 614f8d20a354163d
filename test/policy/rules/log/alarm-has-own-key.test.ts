import { findingsIn } from '../../../judged';
import { changed, securePrompts } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(securePrompts(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-078')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const AT = 'Told/Properties/KmsMasterKeyId';

test.each([
  ['none', { [AT]: undefined }, [`fail ${AT}`]],
  ['the one that AWS keeps', { [AT]: 'alias/aws/sns' }, [`fail ${AT}`]],
  ['one known only at deployment', { [AT]: { 'Fn::ImportValue': 'x' } }, [`unknown ${AT}`]],
  ['one of the files', {}, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});
