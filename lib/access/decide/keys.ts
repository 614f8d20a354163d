import type { Caller, Identity, Request } from '../model';
import { accountOf } from './arn';

/** The key is there, or may be there, with a value that nobody can tell. */
export const HIDDEN = Symbol('hidden');

/** What a request holds under a key. */
export type KeyValue = string | readonly string[] | typeof HIDDEN;

/** The condition keys of a request by their names in lower case, with those that follow from its caller. */
export interface Keys {
  get(key: string): KeyValue | undefined;
}

/** The condition keys of a request. What follows from the caller wins, except where only the request can tell. */
export function keysOf(request: Request, identity: Identity | undefined): Keys {
  return new RequestKeys(request, identity);
}

class RequestKeys implements Keys {
  private readonly ofCaller: ReadonlyMap<string, KeyValue>;
  /** Most requests are decided without a look at most of their keys. */
  private given: ReadonlyMap<string, KeyValue> | undefined;

  public constructor(
    private readonly request: Request,
    private readonly identity: Identity | undefined,
  ) {
    this.ofCaller = keysOfCaller(request.caller);
  }

  public get(key: string): KeyValue | undefined {
    const value = this.ofCaller.get(key);
    if (value !== undefined && value !== HIDDEN) return value;
    this.given ??= givenKeys(this.request, this.identity);
    return this.given.get(key) ?? value;
  }
}

function givenKeys({ context, untold = [] }: Request, identity: Identity | undefined): ReadonlyMap<string, KeyValue> {
  const keys = new Map<string, KeyValue>();
  for (const key of untold) keys.set(key.toLowerCase(), HIDDEN);
  const tags = identity?.tags ?? {};
  for (const tag of Object.keys(tags)) keys.set(`aws:principaltag/${tag.toLowerCase()}`, tags[tag] ?? '');
  for (const key of Object.keys(context)) keys.set(key.toLowerCase(), context[key] ?? '');
  return keys;
}

const KNOWN = new WeakMap<Caller, ReadonlyMap<string, KeyValue>>();

function keysOfCaller(caller: Caller): ReadonlyMap<string, KeyValue> {
  const known = KNOWN.get(caller);
  if (known !== undefined) return known;
  const made = new Map(callerKeys(caller));
  KNOWN.set(caller, made);
  return made;
}

type CallerKeys = readonly (readonly [string, KeyValue])[];

/** The keys that AWS sets by who calls, as "AWS global condition context keys" lists them. */
function callerKeys(caller: Caller): CallerKeys {
  switch (caller.kind) {
    case 'role':
      return [...signed(caller.arn, accountOf(caller.arn) ?? '', 'AssumedRole'), ['aws:userid', HIDDEN]];
    case 'user':
      return [
        ...signed(caller.arn, accountOf(caller.arn) ?? '', 'User'),
        ['aws:userid', HIDDEN],
        ['aws:username', caller.arn.slice(caller.arn.lastIndexOf('/') + 1)],
      ];
    case 'root':
      return [
        ...signed(`arn:aws:iam::${caller.account}:root`, caller.account, 'Account'),
        ['aws:userid', caller.account],
      ];
    case 'service':
      return [['aws:principalisawsservice', 'true'], ['aws:principalservicename', caller.name], ...NOT_TOLD];
    case 'federated':
      return NOT_TOLD;
    default:
      return ANONYMOUS;
  }
}

const ANONYMOUS: CallerKeys = [
  ['aws:principalaccount', 'anonymous'],
  ['aws:principaltype', 'Anonymous'],
  ['aws:userid', 'anonymous'],
];

/** Keys of which the documentation says that every request has them, and not what they are for services and identity providers. */
const NOT_TOLD: CallerKeys = [
  ['aws:principalarn', HIDDEN],
  ['aws:principalaccount', HIDDEN],
  ['aws:principaltype', HIDDEN],
  ['aws:userid', HIDDEN],
];

function signed(arn: string, account: string, type: string): CallerKeys {
  return [
    ['aws:principalarn', arn],
    ['aws:principalaccount', account],
    ['aws:principaltype', type],
    ['aws:principalisawsservice', 'false'],
  ];
}
