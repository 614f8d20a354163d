import { findingsIn } from '../../../judged';
import { changed, securePrompts } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(securePrompts(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-076')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const STATEMENT = 'ToldPolicy/Properties/PolicyDocument/Statement';

test.each([
  ['no policy', { ToldPolicy: undefined }, ['fail Told/']],
  ['a policy for another service', { [`${STATEMENT}/1/Principal/Service`]: 's3.amazonaws.com' }, ['fail Told/']],
  ['a key that does not let the sender in', { 'AlarmKey/Properties/KeyPolicy/Statement/2': undefined }, ['fail Told/']],
  [
    'a policy known only at deployment',
    { [`${STATEMENT}/1/Principal/Service`]: { 'Fn::ImportValue': 'x' } },
    ['unknown Told/'],
  ],
  ['no key', { 'Told/Properties/KmsMasterKeyId': undefined }, []],
  ['a topic that no rule tells', { Alarm: undefined, ToldPolicy: undefined }, []],
  ['all in order', {}, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});
