import { changed, secureLogs } from './secure-logs';
import { secureCount, secureGuards, secureWatch } from './secure-watch';
import type { Seed } from './seed';

/** @param changes what is wrong, by pointers that begin with the part of the name after the id, as in `Tampering/Properties/State` */
const without = (rule: string, violation: string, changes: Readonly<Record<string, unknown>>): Seed => ({
  rule,
  violation,
  resources: (id, secure) => {
    const own = Object.entries(changes).map(([pointer, value]) => [`${id}${pointer}`, value]);
    return secure ? secureWatch(id) : changed(secureWatch(id), Object.fromEntries(own));
  },
});

const RULE = 'Tampering/Properties';
const NAMES = `${RULE}/EventPattern/detail/eventName`;

/** A trail, and nothing but what is told of it. */
const trail = (violation: string, changes: Readonly<Record<string, unknown>>): Seed => ({
  rule: 'ZTA-WATCH-006',
  violation,
  alone: true,
  resources: (id, secure) => {
    const own = Object.entries(changes).map(([pointer, value]) => [`${id}${pointer}`, value]);
    return secure ? secureLogs(id) : changed(secureLogs(id), Object.fromEntries(own));
  },
});

/** A count of what a trail records, and an alarm that looks at it. */
const counted = (violation: string, changes: Readonly<Record<string, unknown>>): Seed => ({
  rule: 'ZTA-LOG-101',
  violation,
  resources: (id, secure) => {
    const own = Object.entries(changes).map(([pointer, value]) => [`${id}${pointer}`, value]);
    return secure ? secureCount(id) : changed(secureCount(id), Object.fromEntries(own));
  },
});

export const WATCH_SEEDS: readonly Seed[] = [
  without('ZTA-WATCH-001', 'alarm about a stopped trail that is switched off', {
    'Tampering/Properties/State': 'DISABLED',
  }),
  without('ZTA-WATCH-002', 'alarm about a stopped trail that tells nobody', { [`${RULE}/Targets`]: [] }),
  without('ZTA-WATCH-003', 'alarm that is dropped where its topic is gone', {
    [`${RULE}/Targets/0/DeadLetterConfig`]: undefined,
  }),
  without('ZTA-WATCH-003', 'alarm that is dropped because its queue lets nobody in', { UndeliveredPolicy: undefined }),
  without('ZTA-WATCH-004', 'undelivered alarms under a key of the queue service', {
    'Undelivered/Properties/KmsMasterKeyId': undefined,
  }),
  without('ZTA-WATCH-005', 'alarm about calls that only read, which it never hears of', {
    [NAMES]: ['StopLogging', 'GetTrailStatus'],
  }),
  without('ZTA-WATCH-005', 'alarm about a call by a name that no event has', {
    [`${RULE}/EventPattern/detail`]: {
      eventSource: ['s3.amazonaws.com'],
      eventName: ['PutBucketPolicy', 'PutLifecycleConfiguration'],
    },
  }),
  without('ZTA-WATCH-008', 'alarm that hears of roles only', {
    [`${RULE}/EventPattern/detail/userIdentity`]: {
      sessionContext: {
        sessionIssuer: { arn: [{ 'anything-but': ['arn:aws:iam::111122223333:role/deployment'] }] },
      },
    },
  }),
  trail('trail that is stopped unheard', { Silenced: undefined }),
  trail('trail whose alarm does not hear that it records less', {
    'Silenced/Properties/EventPattern/detail/eventName': ['StopLogging', 'DeleteTrail', 'UpdateTrail'],
  }),
  counted('count of refused calls whose alarm tells nobody', { 'Denied/Properties/AlarmActions': [] }),
  counted('count of refused calls whose alarm is muted', { 'Denied/Properties/ActionsEnabled': false }),
  {
    rule: 'ZTA-WATCH-007',
    violation: 'alarm about guardrails that overlooks their deletion',
    alone: true,
    resources: (id, secure) => secureGuards(id, secure ? [] : ['DeleteGuardrail']),
  },
];
