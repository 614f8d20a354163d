import type { Policy } from '../../../access/model';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import type { Reading } from '../reading';

/** A log that something sends to a store of the files. */
export interface Sending {
  readonly from: Subject;
  /** Names the store. */
  readonly to: Field;
  readonly store: Subject;
  /** ARN of the store. */
  readonly arn: string;
  /** Policies of the store. */
  readonly policies: readonly Policy[];
  readonly reading: Reading;
}

/** A property of the sender, spelled; empty where it is not set. */
export function told({ from, reading }: Sending, ...path: readonly (string | number)[]): string {
  const field = from.properties.get(...path);
  return field.text === undefined ? '' : reading.spell(field.text, field);
}

/** Folders of a bucket as one: `logs/trail/`. */
export const folder = (...parts: readonly string[]): string =>
  parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .map((part) => `${part}/`)
    .join('');

/** What stands behind the bucket in an ARN that names the store: `arn:aws:s3:::bucket/folder`. */
export const behindBucket = ({ to, reading }: Sending): string =>
  /^arn:[^/]*\/(.*)$/s.exec(reading.spell(to.text ?? '', to))?.[1] ?? '';

/** Partition, region and account of the sender. */
export const where = ({ from, reading }: Sending) => reading.names.where(from.resource.template);

/** ARN of something of the sender's account and region. */
export function arnHere(sending: Sending, service: string, rest: string): string {
  const { partition, region, account } = where(sending);
  return `arn:${partition}:${service}:${region}:${account}:${rest}`;
}

/** The folder of a log of the account, below a prefix. */
export const ofAccount = (sending: Sending, prefix: string, ...rest: readonly string[]): string =>
  folder(prefix, 'AWSLogs', where(sending).account, ...rest);
