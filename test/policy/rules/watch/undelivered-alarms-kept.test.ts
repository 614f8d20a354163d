import { findingsIn } from '../../../judged';
import { changed } from '../../../seeded/secure-logs';
import { secureWatch } from '../../../seeded/secure-watch';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureWatch(''), changes))
    .filter(({ rule }) => rule === 'ZTA-WATCH-003')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const RULE = 'Tampering/Properties';
const later = { 'Fn::ImportValue': 'x' };

test.each([
  ['a queue that lets nobody in', { UndeliveredPolicy: undefined }, [`fail ${RULE}/Targets/0`]],
  ['a key that lets nobody in', { 'WatchKey/Properties/KeyPolicy/Statement/2': undefined }, [`fail ${RULE}/Targets/0`]],
  ['no queue', { [`${RULE}/Targets/0/DeadLetterConfig`]: undefined }, [`fail ${RULE}/Targets/0`]],
  [
    'no queue of one target of two',
    { [`${RULE}/Targets/1`]: { Id: 'b', Arn: 'arn:aws:sns:eu-central-1:111122223333:b' } },
    [`fail ${RULE}/Targets/1`],
  ],
  [
    'a queue known only at deployment',
    { [`${RULE}/Targets/0/DeadLetterConfig`]: later },
    [`unknown ${RULE}/Targets/0`],
  ],
  [
    'a queue of other files',
    { [`${RULE}/Targets/0/DeadLetterConfig/Arn`]: 'arn:aws:sqs:eu-central-1:111122223333:q' },
    [],
  ],
  ['all in order', {}, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});
