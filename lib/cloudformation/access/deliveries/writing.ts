import type { OtherWay } from '../../../access/model';

/** How a service writes a log into a bucket, by its documentation. */
export interface Writing {
  readonly service: string;
  /** What it asks of the bucket first, and without which no log is set up. */
  readonly reads?: readonly string[];
  /** What it is to be allowed on the bucket as well. */
  readonly looks?: readonly string[];
  /** What the keys of its objects begin with. */
  readonly folders: readonly string[];
  /** Whether it writes from every region. */
  readonly everyRegion?: boolean;
  /** Whether it hands its objects over to the owner of the bucket, as policies may ask; where not, that is not told. */
  readonly handsOver?: boolean;
  /** ARN on whose behalf it comes, where it is known to tell. */
  readonly source?: string;
  /** Whether it is known to tell the account on whose behalf it comes. */
  readonly tellsAccount: boolean;
  readonly key?: KeyUse;
  readonly otherwise?: OtherWay;
  /** An account that may write in the place of the service. */
  readonly account?: string;
}

/** What a service does with the key that encrypts what it writes. */
export interface KeyUse {
  readonly arn: string;
  /** What it cannot do without. */
  readonly needed: readonly string[];
  /** What its documentation has allowed as well. */
  readonly listed?: readonly string[];
  /** What it tells the key. */
  readonly context?: Readonly<Record<string, string>>;
  /** Whether it names the key itself, so that S3 need not know it. */
  readonly named: boolean;
}
