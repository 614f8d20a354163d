import type { Delivery, Encrypted, GuardedResource } from '../../../access/model';
import { selfLogging } from '../../facts/log/arrival';
import { SENDERS } from '../../facts/log/log-sender';
import type { Field } from '../../field';
import { Subject } from '../../subject';
import type { Reading } from '../reading';
import { copiesOf } from './copies';
import { ENCRYPTED, encryptedBy } from './keys';
import { deliveryBy } from './requests';
import { deliveryAs } from './roles';
import type { Sending } from './sending';
import { WRITING } from './services';

/** What has to be allowed so that logs arrive, and which keys nobody reads them without. */
export interface Logs {
  readonly deliveries: readonly Delivery[];
  readonly encrypted: readonly Encrypted[];
}

const BUCKET = 'AWS::S3::Bucket';
const GROUP = 'AWS::Logs::LogGroup';

/** Every log that something of the files sends to a bucket or log group of the files. */
export function logsIn(reading: Reading, resources: readonly GuardedResource[]): Logs {
  const deliveries: Delivery[] = [];
  const encrypted: Encrypted[] = [];
  for (const resource of reading.templates.resources()) {
    const sends = Object.hasOwn(SENDERS, resource.type);
    if (!sends && !ENCRYPTED.has(resource.type)) continue;
    const subject = Subject.of(resource, reading.world);
    if (!subject.exists) continue;
    if (ENCRYPTED.has(resource.type)) encrypted.push(...encryptedBy(subject, reading));
    if (sends) deliveries.push(...sendingsOf(subject, reading, resources).flatMap(deliveriesOf));
    if (resource.type === BUCKET) deliveries.push(...copiesOf(subject, reading));
  }
  return { deliveries, encrypted };
}

function sendingsOf(from: Subject, reading: Reading, resources: readonly GuardedResource[]): readonly Sending[] {
  const sent = SENDERS[from.type]?.(from) ?? [];
  const own = from.type === BUCKET ? selfLogging(from) : [];
  return [...sent.map(({ to }) => to), ...own.flatMap(({ to }) => to ?? [])].flatMap((to) => {
    const store = storeAt(to) ?? (own.length > 0 ? from : undefined);
    const arn = store && reading.names.arn(store.resource);
    if (store === undefined || arn === undefined) return [];
    const policies = resources.flatMap((one) => (one.arn === arn && one.policy ? [one.policy] : []));
    return [{ from, to, store, arn, policies, reading }];
  });
}

const storeAt = (to: Field): Subject | undefined => to.target(BUCKET, GROUP);

function deliveriesOf(sending: Sending): readonly Delivery[] {
  const { from, store } = sending;
  const byRole = deliveryAs(sending);
  if (byRole !== undefined) return [byRole];
  const writing = store.type === BUCKET ? WRITING[from.type]?.(sending) : undefined;
  return writing === undefined ? [] : [deliveryBy(writing, sending)];
}
