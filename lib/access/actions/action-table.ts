import { Glob } from '../../core/glob';
import { nearestTo } from '../../core/nearest';
import { arnsMeet } from './arns-meet';
import { isDocumented } from './documented-keys';
import { numbersIn, readTable, type TableFile } from './file';

import { Keys, type KeyType } from './keys';
import { once } from './once';
import { RESOURCE_CONTROLS } from './resource-controls';
import { type Action, type ResourceType, Service } from './service';

/**
 * What AWS's reference says about actions, resources and condition keys, as of its date. Cases are never told apart.
 *
 * New actions come every week: that something is not here says little about services that change, and nothing after the date.
 */
export class ActionTable {
  private readonly keys: Keys;
  private readonly services = once((prefix: string): Service => {
    const tables = Object.hasOwn(this.file.services, prefix) ? this.file.services[prefix] : undefined;
    return new Service(prefix, tables ?? ['', '']);
  });
  private readonly lists: (number: number) => ReadonlySet<number>;
  private readonly meets = once((arn: string) => once((pattern: string) => arnsMeet(arn, pattern)));

  public constructor(private readonly file: TableFile) {
    this.keys = new Keys(file.keys, file.globalKeys);
    const lists = file.lists.split('\n');
    this.lists = once((number) => new Set(numbersIn(lists[number] ?? '')));
  }

  /** Version of the package that it was made from. */
  public get version(): string {
    return this.file.version;
  }

  /** Day of the data, as YYYY-MM-DD. */
  public get date(): string {
    return this.file.date;
  }

  /** Of all files that it was made from. */
  public get sha256(): string {
    return this.file.sha256;
  }

  /** Prefixes of all services, sorted. */
  public get serviceNames(): readonly string[] {
    return Object.keys(this.file.services);
  }

  public isService(prefix: string): boolean {
    return Object.hasOwn(this.file.services, prefix.toLowerCase());
  }

  /** Whether there is an action of this name, such as 'bedrock:InvokeModel'. */
  public isAction(name: string): boolean {
    return this.action(name) !== undefined;
  }

  /** The action of this name; nothing where there is none. */
  public action(name: string): Action | undefined {
    const [service = '', action = '', ...more] = name.toLowerCase().split(':');
    return more.length === 0 ? this.service(service).action(action) : undefined;
  }

  /** Names of all actions that a pattern of a policy stands for, as AWS spells them. */
  public readonly matching = once((pattern: string): readonly string[] => {
    if (!/[*?]/.test(pattern)) return [this.action(pattern)?.name ?? []].flat();
    return this.servicesLike(pattern).flatMap((prefix) => this.service(prefix).like(pattern));
  });

  /** What an action can be about; an empty list where it is authorised on no resource, nothing where there is no such action. */
  public resourcesOf(action: string): readonly ResourceType[] | undefined {
    return this.action(action)?.on;
  }

  /** Whether an action can be about a resource that a pattern stands for; false where there is no such action. */
  public canBeAbout(action: string, pattern: string): boolean {
    const { name, on } = this.action(action) ?? {};
    if (name === undefined || on === undefined) return false;
    if (/^\*+$/.test(pattern)) return true;
    if (on.length === 0) return isWide(pattern, name.replace(/:.*/, ''));
    return on.some(({ arns }) => arns.some((arn) => this.meets(arn)(pattern)));
  }

  /** The action that was probably meant by the name of one that there is none of. */
  public nearestAction(name: string): string | undefined {
    const [service = '', action = ''] = name.toLowerCase().split(':');
    const prefixes = this.isService(service) ? [service] : this.serviceNames.filter((known) => isLike(known, service));
    const exact = prefixes.flatMap((prefix) => this.service(prefix).action(action)?.name ?? []);
    const known = prefixes.flatMap((prefix) => this.service(prefix).names.map((one) => ({ prefix, one })));
    const nearest = nearestTo(
      action,
      known.map(({ one }) => one),
      MISTYPED,
    );
    const found = known.find(({ one }) => one === nearest);
    return exact[0] ?? (found && `${found.prefix}:${found.one}`);
  }

  /** The condition key that was probably meant by the name of one that there is none of. */
  public nearestKey(name: string): string | undefined {
    const [prefix] = name.toLowerCase().split(':');
    const known = this.keys.names.filter((key) => key.toLowerCase().startsWith(`${prefix}:`));
    return nearestTo(name, known, MISTYPED);
  }

  /** Condition keys that an action and its resources know, global ones left out unless AWS lists them; nothing where there is no such action. */
  public keysOf(action: string): readonly string[] | undefined {
    const known = this.action(action);
    if (known === undefined) return undefined;
    const numbers = new Set(known.keyLists.flatMap((list) => [...this.lists(list)]));
    return [...numbers].map((number) => this.keys.at(number).name).sort();
  }

  /**
   * Whether an action, or what it is about, knows a condition key that is not global, by the reference or by the documentation of its service;
   * false where there is no such action.
   */
  public knowsKey(action: string, key: string): boolean {
    if (isDocumented(action, key)) return true;
    const numbers = this.keys.find(key);
    const lists = this.action(action)?.keyLists ?? [];
    return lists.some((list) => numbers.some((number) => this.lists(list).has(number)));
  }

  /** What values a condition key has; nothing where there is no such key. */
  public typeOfKey(key: string): KeyType | undefined {
    const types = new Set(this.keys.find(key).map((number) => this.keys.at(number).type));
    const [type] = types;
    return types.size > 1 ? 'Several' : type;
  }

  /** Whether requests of every service can have a condition key. */
  public isGlobalKey(key: string): boolean {
    return this.keys.find(key).some((number) => this.keys.at(number).global);
  }

  /** Whether AWS documents that resource control policies hold for the resources of a service. */
  public supportsResourceControls(service: string): boolean {
    const services: readonly string[] = RESOURCE_CONTROLS.services;
    return services.includes(service.toLowerCase());
  }

  private servicesLike(pattern: string): readonly string[] {
    const [service = '*', action] = pattern.split(':');
    if (!/[*?]/.test(service)) return [service.toLowerCase()];
    const glob = new Glob(action === undefined ? '*' : service);
    return this.serviceNames.filter((prefix) => glob.test(prefix));
  }

  private service(prefix: string): Service {
    return this.services(prefix.toLowerCase());
  }
}

/**
 * Whether a pattern stands for everything of a service, or everything of a type: what is authorised on no resource is in truth often
 * authorised on an ARN with nothing in its name, such as `arn:aws:logs:REGION:ACCOUNT:log-group::log-stream:`.
 */
function isWide(pattern: string, service: string): boolean {
  const [, , ofService = '*', , , ...resource] = pattern.split(':');
  if (!new Glob(ofService).test(service)) return false;
  return resource.length === 0 ? pattern.endsWith('*') : /^([\w-]+[:/])?\*/.test(resource.join(':'));
}

/** Whether somebody who wrote one prefix may have meant the other, as 'bedrock-runtime' is written for 'bedrock'. */
const isLike = (known: string, written: string): boolean =>
  written.startsWith(`${known}-`) ||
  written.startsWith(`${known}.`) ||
  nearestTo(written, [known], MISTYPED) !== undefined;

/** Letters that one mistypes: what differs in more is another name. */
const MISTYPED = 2;

let table: ActionTable | undefined;

/** The table that the package brings along; it is read when it is first asked for. */
export function actionTable(): ActionTable {
  table ??= new ActionTable(readTable());
  return table;
}
