import { every, type Maybe } from '../../../core';
import type { LogContent } from '../../../policy';
import { bucketStatements } from '../../bucket-protection';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { deliveriesTo } from './log-sender';
import { LOG_SERVICES, logServiceOf } from './log-service';

/** A log that comes to a bucket. */
export interface Received {
  readonly what: LogContent;
  /** As the end of a sentence about the bucket. */
  readonly use: string;
  /** Where its sender names the bucket; nothing where only the policy tells. */
  readonly to?: Field;
  readonly service?: string;
  readonly intoLock: boolean;
  readonly underKey: Maybe<boolean>;
}

/** Logs are copied from bucket to bucket no more often than this. */
const MOST_COPIES = 3;

/** Every log that comes to a bucket: sent to it, let in by its policy, or copied from a bucket that it comes to. */
export function receivedBy(bucket: Subject, copies = 0): readonly Received[] {
  const deliveries = deliveriesTo(bucket);
  const sent = deliveries
    .filter(({ isAboutAi }) => isAboutAi)
    .map(({ from, delivery: { intoLock = true, underKey = true, ...delivery } }) => ({
      ...delivery,
      use: `receives what '${from.resource.logicalId}' writes`,
      intoLock,
      underKey,
    }));
  const copied = copies < MOST_COPIES ? copiedInto(bucket, copies + 1) : [];
  const services = new Set(sent.flatMap(({ service }) => service ?? []));
  // Whoever is let in to write logs of something else has been seen.
  const open = letIn(bucket, services).filter(({ what }) => sent.length === deliveries.length || !ORDINARY.has(what));
  return [...sent, ...open, ...copied];
}

/** What is written about many things that have nothing to do with AI. */
const ORDINARY: ReadonlySet<LogContent> = new Set(['access', 'requests', 'use']);

/** Logs of services that the policy lets write, beyond those whose senders are there. */
function letIn(bucket: Subject, known: ReadonlySet<string>): Received[] {
  const writing = bucketStatements(bucket).filter(
    (statement) => statement.isAllow === true && statement.speaksOf('s3:PutObject') === true,
  );
  const services = new Set(writing.flatMap(({ principals }) => principals.flatMap((one) => logServiceOf(one) ?? [])));
  const byPolicy = [...services]
    .filter((service) => !known.has(service))
    .map((service) => ({
      what: LOG_SERVICES[service] ?? 'use',
      use: `lets '${service}' write into it`,
      service,
      ...BARE[service],
    }));
  const byList = bucket.properties.get('AccessControl').text === 'LogDeliveryWrite' ? [ACCESS] : [];
  return [...byPolicy, ...byList].map((log) => ({ intoLock: true, underKey: true, ...log }));
}

/** What a service cannot deliver into, where no sender says more. */
const BARE: Readonly<Record<string, Partial<Received>>> = {
  'config.amazonaws.com': { intoLock: false },
  'logdelivery.elasticloadbalancing.amazonaws.com': { underKey: false },
  'logging.s3.amazonaws.com': { intoLock: false, underKey: false },
};

const ACCESS = {
  what: 'access',
  use: 'lets the log delivery group write into it',
  intoLock: false,
  underKey: false,
} as const;

/** What is copied arrives under a lock and a key as well. */
function copiedInto(bucket: Subject, copies: number): Received[] {
  return bucket
    .mentionedBy('AWS::S3::Bucket')
    .filter((source) => copyingRules(source).some((rule) => bucket.is(destinationOf(rule))))
    .flatMap((source) =>
      receivedBy(source, copies).map(({ what }) => ({
        what,
        use: `receives copies of the logs in '${source.resource.logicalId}'`,
        intoLock: true,
        underKey: true,
      })),
    );
}

export const copyingRules = ({ properties }: Subject): readonly Field[] =>
  properties.get('ReplicationConfiguration', 'Rules').items;

export const destinationOf = (rule: Field): Subject | undefined =>
  rule.get('Destination', 'Bucket').target('AWS::S3::Bucket');

/** Whether all of them can be delivered under a key. */
export const allUnderKey = (received: readonly Received[]): Maybe<boolean> =>
  every(received.map(({ underKey }) => underKey));
