import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact, LogContent } from '../../../policy';
import type { Read } from '../../../policy/reading';
import { fact } from '../../fact';
import {
  bucketBlocksPublicAccess,
  bucketGrants,
  bucketHasAccessLists,
  bucketHasOwnKey,
  bucketIsCalledLog,
  bucketRefusesPlainConnections,
  bucketSaysPublicAccess,
  bucketStays,
  bucketTakesCallerKeys,
} from '../../google/bucket';
import { deniedToAll } from '../../google/guards';
import type { Subject } from '../../subject';
import { says } from '../../text';
import { contentOf, deliveryOf, sinksInto } from './sinks';

const DAY = 86_400;

/** What `google_storage_bucket` tells, where logs come to it, or where it has a lock and the name of a log. */
export function logBucket(bucket: Subject): Fact[] {
  const sinks = sinksInto(bucket);
  const logged = bucket.referredBy(['google_storage_bucket'], 'logging', 'log_bucket');
  const [first] = [...sinks, ...logged];
  const isKept = bucket.get('retention_policy').isSet !== false && bucketIsCalledLog(bucket);
  if (first === undefined && !isKept) return [];
  const receives: readonly LogContent[] = [...sinks.map(contentOf), ...logged.map((): LogContent => 'access')];
  const { locked, days, irrevocable } = lockOf(bucket);
  const emptied = bucket.get('force_destroy').boolean(false);
  return [
    fact('log-bucket', bucket, {
      use: first === undefined ? 'locks what it holds' : `receives what '${first.resource.address}' writes`,
      receives: [...new Set(receives)],
      lockable: true,
      encryptable: true,
      locked,
      lockDays: days,
      irrevocable,
      keepsVersions: bucket.get('versioning', 'enabled').boolean(false),
      copiedIntoLock: false,
      expiresAfterDays: expiresAfter(bucket),
      versionsExpireAfterDays: Number.POSITIVE_INFINITY,
      emptied,
      saidToGo: false,
      outlivesDeployment: bucketStays(bucket),
      outlivesReplacement: bucketStays(bucket),
      policyStays: true,
      ownKey: bucketHasOwnKey(bucket),
      refusesPlainConnections: bucketRefusesPlainConnections(bucket),
      blocksPublicAccess: bucketBlocksPublicAccess(bucket),
      saysPublicAccess: bucketSaysPublicAccess(bucket),
      hasAccessLists: bucketHasAccessLists(bucket),
      takesCallerKeys: bucketTakesCallerKeys(bucket),
      bypassDenied: deniedToAll(bucket, 'storage.googleapis.com/buckets.update'),
      weakenings: weakenings(bucket, irrevocable),
      writersNamed: new Unknown(ELSEWHERE),
      // Nothing on Google writes in the name of another bucket.
      copiersNamed: true,
      readersNamed: new Unknown(ELSEWHERE),
      grants: bucketGrants(bucket).map((grant) => ({ ...grant, forAnyAccount: false })),
      deliveries: sinks.map((sink) =>
        deliveryOf(bucket, sink, /^roles\/storage\.(objectCreator|objectAdmin|objectUser|admin)$/),
      ),
      refusals: [],
    }),
  ];
}

const ELSEWHERE = 'rights that the project or its folders give are not followed';

function lockOf(bucket: Subject) {
  const policy = bucket.get('retention_policy');
  const seconds = policy.get('retention_period').number(0);
  const isLocked = policy.get('is_locked').boolean(false);
  const days: Read<number> = policy.as(Unknown.is(seconds.value) ? seconds.value : Math.floor(seconds.value / DAY));
  return { locked: policy.set(), days, irrevocable: isLocked };
}

/** Under a lock that nobody can take back, nothing is deleted and the lock is not shortened. */
const weakenings = (bucket: Subject, irrevocable: Read<boolean>) =>
  [
    ['delete the bucket', 'storage.googleapis.com/buckets.delete'],
    ['change its retention, its key and its rules', 'storage.googleapis.com/buckets.update'],
  ].map(([way = '', permission = '']) => ({
    way,
    denied: some([every([irrevocable.value, way === 'delete the bucket']), deniedToAll(bucket, permission)]),
  }));

/** The soonest that a rule deletes what is there; a rule that looks at more than age may do so at any time. */
function expiresAfter(bucket: Subject): Read<number> {
  const rules = bucket.get('lifecycle_rule');
  const deleting = rules.items.filter((rule) => not(says(rule.get('action', 'type').text, 'Delete')) !== true);
  const days = deleting.map((rule): Maybe<number> => {
    const age = rule.get('condition', 'age');
    return age.isSet === true ? age.number(0).value : new Unknown('a rule deletes what is there by more than its age');
  });
  const open = days.find(Unknown.is) ?? rules.unknown;
  return rules.as(open ?? Math.min(Number.POSITIVE_INFINITY, ...days.filter((one) => typeof one === 'number')));
}
