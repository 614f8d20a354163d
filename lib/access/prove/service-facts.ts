import { actionTable } from '../actions';
import { and, type Formula, not, or } from '../formula';
import type { Request } from '../model';
import { ArnKind, partsOf } from './arn-kind';
import { type Known, matches, present } from './ask-request';
import { likeAny } from './glob-match';

/** Something that AWS's reference says of some actions of a service: requests of them that it never authorises. */
interface ServiceFact {
  readonly actions: readonly string[];
  /** Patterns of all ARNs that they can be about; nothing where it is about a key. */
  readonly arns?: readonly string[];
  /** A condition key, in lower case, that no request of theirs has. */
  readonly key?: string;
  /** As a sentence without its full stop. */
  readonly says: string;
}

const OPEN: Known = new Map();

/**
 * What AWS's reference says of requests that services never authorise, as far as a proof comes to rest on it.
 *
 * Of actions that the reference does not hold, nothing is said, nor of resources `*`: some are authorised on it that have types.
 */
export class ServiceFacts {
  private readonly learnt = new Map<string, ServiceFact>();
  private readonly isAsked: (action: string) => boolean;

  /** @param asked patterns of the actions that a question is about: of others nothing is learnt */
  public constructor(asked: readonly string[]) {
    this.isAsked = likeAny(asked.map((pattern) => pattern.toLowerCase()));
  }

  /** What was learnt, each with the date of the reference. */
  public get sentences(): readonly string[] {
    return [...this.learnt.values()].map(({ says }) => says).sort();
  }

  /** All requests that what was learnt does not exclude. @param open texts of names, as `openNames` gives them */
  public formula(open: readonly string[] | undefined): Formula {
    return and([...this.learnt.values()].map((fact) => authorised(fact, open)));
  }

  /** Learns why a service never authorises a request; `undefined` where it may, false where it was learnt before. */
  public learn(request: Request, open: readonly string[] | undefined): boolean | undefined {
    const found = this.against(request, open);
    if (found === undefined) return undefined;
    if (this.learnt.has(found.says)) return false;
    this.learnt.set(found.says, found);
    return true;
  }

  /** Whether a service may authorise a request, as far as its reference tells. */
  public mayBe(request: Request, open: readonly string[] | undefined): boolean {
    return this.against(request, open) === undefined;
  }

  private against(request: Request, open: readonly string[] | undefined): ServiceFact | undefined {
    const known = actionTable().action(request.action);
    if (known === undefined) return undefined;
    const service = known.name.replace(/:.*/, '');
    const there = Object.keys(request.context).filter((one) => request.context[one]?.length !== 0);
    const key = there.find((one) => isForeign(known.name, one, service));
    if (key !== undefined) return this.ofKey(service, key);
    if (open === undefined || fits(request.resource, arnsOf(known.name), open)) return undefined;
    return this.ofResources(known.name, service);
  }

  private ofKey(service: string, key: string): ServiceFact {
    const actions = this.actionsOf(service).filter((one) => isForeign(one, key, service));
    return { actions, key: key.toLowerCase(), says: said(`no request of ${listed(actions)} has ${key}`) };
  }

  private ofResources(action: string, service: string): ServiceFact {
    const arns = arnsOf(action);
    const alike = arns.join(' ');
    const actions = this.actionsOf(service).filter((one) => arnsOf(one).join(' ') === alike);
    const types = (actionTable().resourcesOf(action) ?? []).map(({ name }) => name);
    const what =
      types.length === 0 ? `no resource of another service than ${service}` : `nothing but ${types.join(', ')}`;
    const verb = actions.length === 1 ? 'is' : 'are';
    return { actions, arns, says: said(`${listed(actions)} ${verb} authorised on ${what}`) };
  }

  private actionsOf(service: string): readonly string[] {
    const all = actionTable().matching(`${service}:*`);
    return all.filter((action) => this.isAsked(action.toLowerCase()));
  }
}

function said(fact: string): string {
  return `AWS's reference of ${actionTable().date} is trusted in that ${fact}`;
}

const MOST_LISTED = 4;

function listed(actions: readonly string[]): string {
  const more = actions.length - MOST_LISTED;
  const some = actions.slice(0, MOST_LISTED);
  if (more > 0) return `${some.join(', ')} and ${more} more`;
  return [some.slice(0, -1).join(', '), ...some.slice(-1)].filter((text) => text !== '').join(' and ');
}

/** Keys that credentials bring along to every service, though the reference lists them as those of one. */
const BORNE = new Set(['ec2:sourceinstancearn', 'ssm:sourceinstancearn']);

/** Whether a key is one of the action's own service, and none that the reference lists for the action. */
function isForeign(action: string, key: string, service: string): boolean {
  const lower = key.toLowerCase();
  const table = actionTable();
  if (!lower.startsWith(`${service}:`) || BORNE.has(lower)) return false;
  return table.typeOfKey(key) !== undefined && !table.isGlobalKey(key) && !table.knowsKey(action, key);
}

/** Patterns of what an action can be about, whatever region and account; all of its service where the reference lists nothing. */
function arnsOf(action: string): readonly string[] {
  const types = actionTable().resourcesOf(action) ?? [];
  const arns = types.flatMap((type) => type.arns);
  return arns.length === 0 ? [`arn:*:${action.replace(/:.*/, '')}:*:*:*`] : arns.map(anywhere);
}

function anywhere(arn: string): string {
  const [scheme = 'arn', , service = '*', , , resource = '*'] = partsOf(arn);
  return [scheme, '*', service, '*', '*', resource].join(':');
}

function fits(resource: string, arns: readonly string[], open: readonly string[]): boolean {
  if (resource === '*' || open.some((text) => resource.includes(text))) return true;
  const parts = partsOf(resource);
  return arns.some((arn) => new ArnKind(arn).holds(parts));
}

function authorised({ actions, arns, key }: ServiceFact, open: readonly string[] | undefined): Formula {
  const isOne = or(actions.map((glob) => matches('action', { glob, ignoreCase: true, arn: false }, OPEN)));
  if (key !== undefined) return not(and([isOne, present(key, OPEN)]));
  if (arns === undefined || open === undefined) return and([]);
  const about = (glob: string, arn: boolean) => matches('resource', { glob, ignoreCase: false, arn }, OPEN);
  return or([
    not(isOne),
    about('\\*', false),
    ...arns.map((glob) => about(glob, true)),
    ...open.map((text) => about(`*${text.replace(/[*?\\]/g, '\\$&')}*`, false)),
  ]);
}
