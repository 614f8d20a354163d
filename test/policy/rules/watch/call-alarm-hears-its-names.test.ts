import { findingsIn } from '../../../judged';
import { changed } from '../../../seeded/secure-logs';
import { secureWatch } from '../../../seeded/secure-watch';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureWatch(''), changes))
    .filter(({ rule }) => rule === 'ZTA-WATCH-005')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const RULE = 'Tampering/Properties';
const NAMES = `${RULE}/EventPattern/detail/eventName`;
const named = (source: string, ...eventName: readonly string[]) => ({
  [`${RULE}/EventPattern/detail`]: { eventSource: [`${source}.amazonaws.com`], eventName },
});
const later = { 'Fn::ImportValue': 'x' };

test.each([
  ['a call that only reads', named('cloudtrail', 'StopLogging', 'GetTrail'), [`fail ${NAMES}/1`]],
  [
    'calls that only read, in one of two ways',
    { [`${RULE}/EventPattern/detail`]: { $or: [{ eventName: ['StopLogging'] }, { eventName: ['ListTrails'] }] } },
    [`fail ${RULE}/EventPattern/detail/$or/1/eventName/0`],
  ],
  ['a name that policies have', named('s3', 'PutBucketPolicy', 'PutEncryptionConfiguration'), [`fail ${NAMES}/1`]],
  [
    'the same, of whatever service',
    { [`${RULE}/EventPattern/detail`]: { eventName: ['PutBucketObjectLockConfiguration'] } },
    [`fail ${NAMES}/0`],
  ],
  [
    'a call that only reads, in a state known only at deployment',
    { ...named('cloudtrail', 'StopLogging', 'GetTrail'), [`${RULE}/State`]: later },
    [`unknown ${NAMES}/1`],
  ],
  [
    'the same name, of a service that has such calls',
    named('ecr', 'DeleteRepository', 'PutReplicationConfiguration'),
    [],
  ],
  [
    'a call that only reads, where all are heard',
    {
      ...named('cloudtrail', 'StopLogging', 'GetTrail'),
      [`${RULE}/State`]: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
    },
    [],
  ],
  [
    'calls that are none of those that only read',
    named('sts', 'AssumeRoot', 'GetFederationToken', 'GetSessionToken'),
    [],
  ],
  ['a name known only at deployment', { [`${NAMES}/1`]: later }, [`unknown ${NAMES}/1`]],
  ['how names begin', { [`${NAMES}/1`]: { prefix: 'Get' } }, []],
  ['all in order', {}, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});
