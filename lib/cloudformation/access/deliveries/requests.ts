import type { Caller, Delivery, Request } from '../../../access/model';
import { call, MODERN, older, service, type Told } from './call';
import { throughS3 } from './keys';
import { type Sending, where } from './sending';
import type { KeyUse, Writing } from './writing';

/** What a service asks for, so that its log arrives in a bucket. */
export function deliveryBy(writing: Writing, sending: Sending): Delivery {
  const { arn, to } = sending;
  const caller = service(writing.service);
  const asked = new Asked(writing, sending);
  const requests = asked.all(caller);
  const account = writing.account;
  const instead =
    account === undefined
      ? []
      : asked.all({ kind: 'role', arn: `arn:${where(sending).partition}:iam::${account}:role/load-balancers` });
  return {
    to: arn,
    requests,
    ...(instead.length > 0 && { instead }),
    besides: [...asked.looks(caller), ...older(requests)],
    ...(writing.otherwise && { otherwise: writing.otherwise }),
    writes: writing.folders.map((begin) => `${arn}/${begin}*`),
    place: to.place,
  };
}

/** How a service calls what it writes, below a folder. */
const file = (region: string) => `${region}/2026/01/01/log.gz`;

/** A region that nobody names, for logs of every region. */
const ELSEWHERE = 'mx-central-1';

const HANDED_OVER = { 's3:x-amz-acl': 'bucket-owner-full-control' };

class Asked {
  private readonly source: Told;
  private readonly objects: readonly string[];

  public constructor(
    private readonly writing: Writing,
    private readonly sending: Sending,
  ) {
    const { account, region } = where(sending);
    const { source, tellsAccount, folders, everyRegion } = writing;
    this.source = {
      context: {
        ...(source !== undefined && { 'aws:SourceArn': source }),
        ...(tellsAccount && { 'aws:SourceAccount': account }),
        'aws:ResourceAccount': account,
      },
      untold: ['aws:SourceArn', 'aws:SourceAccount'],
    };
    const regions = everyRegion === true ? [region, ELSEWHERE] : [region];
    this.objects = folders.flatMap((begin) => regions.map((one) => `${sending.arn}/${begin}${file(one)}`));
  }

  /** What it cannot do without. */
  public all(caller: Caller): readonly Request[] {
    const { reads = [], key } = this.writing;
    return [
      ...reads.map((action) => this.ofBucket(caller, action)),
      ...this.objects.map((object) => this.put(caller, object)),
      ...(key === undefined ? [] : this.ofKey(caller, key, key.needed)),
    ];
  }

  /** What its documentation has allowed as well. */
  public looks(caller: Caller): readonly Request[] {
    const { looks = [], key } = this.writing;
    return [
      ...looks.map((action) => this.ofBucket(caller, action)),
      ...(key === undefined ? [] : this.ofKey(caller, key, key.listed ?? [])),
    ];
  }

  private ofBucket(caller: Caller, action: string): Request {
    return call(caller, action, this.sending.arn, MODERN, this.region, this.source);
  }

  private put(caller: Caller, object: string): Request {
    const { handsOver, key } = this.writing;
    const headers: Told = {
      context: handsOver === true ? HANDED_OVER : {},
      untold: ['s3:x-amz-acl', ...(key?.named === true ? ENCRYPTION : [])],
    };
    return call(caller, 's3:PutObject', object, MODERN, this.region, this.source, headers);
  }

  private ofKey(caller: Caller, { arn, context = {} }: KeyUse, actions: readonly string[]): readonly Request[] {
    const { store, reading } = this.sending;
    const [object = ''] = this.objects;
    const kept = { bucket: store, object, key: arn };
    return throughS3(caller, actions, kept, reading, this.source, { context, untold: [] });
  }

  private get region(): Told {
    const { region } = this.sending.reading.names.where(this.sending.store.resource.template);
    return { context: { 'aws:RequestedRegion': region }, untold: [] };
  }
}

/** What a service that is told of a key says of it when it writes is not told. */
const ENCRYPTION = ['s3:x-amz-server-side-encryption', 's3:x-amz-server-side-encryption-aws-kms-key-id'];
