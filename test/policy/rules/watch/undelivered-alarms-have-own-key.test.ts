import { findingsIn } from '../../../judged';
import { changed } from '../../../seeded/secure-logs';
import { secureWatch } from '../../../seeded/secure-watch';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureWatch(''), changes))
    .filter(({ rule }) => rule === 'ZTA-WATCH-004')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const RULE = 'Tampering/Properties';
const later = { 'Fn::ImportValue': 'x' };

test.each([
  ['no key', { 'Undelivered/Properties/KmsMasterKeyId': undefined }, [`fail ${RULE}/Targets/0`]],
  ['the key of the service', { 'Undelivered/Properties/KmsMasterKeyId': 'alias/aws/sqs' }, [`fail ${RULE}/Targets/0`]],
  ['a key known only at deployment', { 'Undelivered/Properties/KmsMasterKeyId': later }, [`unknown ${RULE}/Targets/0`]],
  [
    'a queue of other files',
    { [`${RULE}/Targets/0/DeadLetterConfig/Arn`]: 'arn:aws:sqs:eu-central-1:111122223333:q' },
    [],
  ],
  ['no queue', { [`${RULE}/Targets/0/DeadLetterConfig`]: undefined }, []],
  ['all in order', {}, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});
