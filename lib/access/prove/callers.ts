import { and, type Formula, not, or, TRUE } from '../formula';
import type { Access, Identity } from '../model';
import { matches } from './ask-request';
import type { CallerClass } from './caller-class';
import { keptTags, keysOfKind, keysOfOne, knownTags } from './caller-keys';
import { escaped } from './escaped';
import { accountsIn, servicesIn, tellsAccountsByParts } from './named-in-policies';
import { partitionOf } from './partition';
import { principalsOf } from './policies-of';
import { namedPrincipal } from './principal-arn';

/** Accounts of the documentation, one of which stands for any account that no policy names. */
export const OTHER_ACCOUNTS = ['444455556666', '777788889999', '123456789012'];

/**
 * Everyone whom policies can tell from others: each caller is of one class. The root user of the account itself is left out.
 *
 * @param keys condition keys that are asked about, in lower case
 * @param more ARNs that the question names
 */
export function callersOf(
  access: Access,
  keys: ReadonlySet<string>,
  more: readonly string[] = [],
): readonly CallerClass[] {
  return new Callers(access, keys, more).all();
}

class Callers {
  /** ARNs of roles and users that are classes of their own. */
  private readonly named = new Map<string, 'role' | 'user'>();
  private readonly sessions = new Map<string, Set<string>>();
  private readonly accounts: readonly string[];
  private readonly partition: string;

  public constructor(
    private readonly access: Access,
    private readonly keys: ReadonlySet<string>,
    private readonly more: readonly string[],
  ) {
    this.partition = partitionOf(access);
    for (const { kind, arn } of access.identities) this.named.set(arn, kind);
    const arns = principalsOf(access).flatMap(({ kind, name }) => (kind === 'AWS' && name !== '*' ? [name] : []));
    for (const arn of [...arns, ...more]) this.name(arn);
    this.accounts = accountsIn(access, more).filter((account) => account !== access.account);
  }

  public all(): readonly CallerClass[] {
    return [...this.ofFiles(), ...this.ofPolicies(), ...this.others(), ...this.withoutAccount()];
  }

  private name(arn: string): void {
    const named = namedPrincipal(arn);
    if (named.kind === 'role' || named.kind === 'user') this.named.set(named.arn, named.kind);
    if (named.kind !== 'session' || named.session === undefined) return;
    const role = this.roleOf(named.arn);
    this.named.set(role, 'role');
    this.sessions.set(role, (this.sessions.get(role) ?? new Set()).add(named.session));
  }

  /** The ARN of a session does not tell the path of its role. */
  private roleOf(arn: string): string {
    const [account, name] = arn.split(':role/');
    const known = this.access.identities.find(
      (one) => one.arn.startsWith(`${account}:role/`) && one.arn.endsWith(`/${name}`),
    );
    return known?.arn ?? arn;
  }

  private ofFiles(): readonly CallerClass[] {
    return this.access.identities.flatMap((identity) => this.one(identity.arn, identity.kind, identity));
  }

  /** Those whom policies name, and whom the files do not hold. */
  private ofPolicies(): readonly CallerClass[] {
    const held = new Set(this.access.identities.map(({ arn }) => arn));
    return [...this.named].flatMap(([arn, kind]) => (held.has(arn) ? [] : this.one(arn, kind)));
  }

  /** One role or user: a role once for each session that a policy names, and once for all others. */
  private one(arn: string, kind: 'role' | 'user', identity?: Identity): readonly CallerClass[] {
    const account = namedPrincipal(arn).account ?? this.access.account;
    const caller = {
      label: `${kind} '${identity?.place.resource ?? arn}'`,
      kind,
      account,
      name: arn,
      ...(identity && { identity }),
      known: new Map([...keysOfOne(arn, kind, account), ...(identity ? knownTags(identity, this.keys) : [])]),
      given: identity === undefined ? TRUE : keptTags(identity, this.keys),
    };
    const sessions = [...(this.sessions.get(arn) ?? [])];
    if (sessions.length === 0) return [caller];
    const named = sessions.map((session) => ({ ...caller, label: `session '${session}' of ${caller.label}`, session }));
    return [{ ...caller, session: 'any-other-session' }, ...named];
  }

  private others(): readonly CallerClass[] {
    const any =
      OTHER_ACCOUNTS.find((one) => one !== this.access.account && !this.accounts.includes(one)) ?? '999988887777';
    const foreign = ['role', 'user', 'root'] as const;
    return [
      ...this.unnamed(this.access.account, 'of the account', ['role', 'user']),
      ...this.accounts.flatMap((one) => this.unnamed(one, `of account ${one}`, foreign)),
      ...this.unnamed(any, NO_ACCOUNT, foreign, tellsAccountsByParts(this.access)),
    ];
  }

  /** @param byParts whether the account stands for others that it may differ from */
  private unnamed(
    account: string,
    where: string,
    kinds: readonly ('role' | 'user' | 'root')[],
    byParts = false,
  ): readonly CallerClass[] {
    return kinds.map((kind) => ({
      label: kind === 'root' ? `the root user ${where}` : `any other ${kind} ${where}`,
      kind,
      account,
      name: undefined,
      any: kind !== 'root' || where === NO_ACCOUNT,
      known: byParts ? keysOfKind(kind) : keysOfKind(kind).set('aws:principalaccount', account),
      given: byParts ? this.isForeign(kind) : this.isUnnamed(account, kind),
    }));
  }

  private isForeign(kind: 'role' | 'user' | 'root'): Formula {
    const own = this.access.account;
    return and([
      arnLike(`arn:${this.partition}:iam::????????????:${kind === 'root' ? 'root' : `${kind}/?*`}`),
      not(or([arnLike(`arn:${this.partition}:iam::${own}:*`), like('aws:principalaccount', own)])),
      like('aws:principalaccount', '????????????'),
      not(linkedToService()),
    ]);
  }

  private isUnnamed(account: string, kind: 'role' | 'user' | 'root'): Formula {
    if (kind === 'root') return arnLike(`arn:${this.partition}:iam::${account}:root`);
    const known = [...this.named.keys()].filter((arn) => namedPrincipal(arn).account === account);
    return and([
      arnLike(`arn:${this.partition}:iam::${account}:${kind}/?*`),
      not(linkedToService()),
      not(or(known.map((arn) => arnLike(escaped(arn))))),
    ]);
  }

  private withoutAccount(): readonly CallerClass[] {
    const providers = principalsOf(this.access).flatMap(({ kind, name }) => (kind === 'Federated' ? [name] : []));
    const services = servicesIn(this.access, this.more);
    return [
      ...services.map((name) => this.service(name, `the service ${name}`)),
      this.anyService(services),
      ...[...new Set(providers)].map((name) => this.federated(name, `anyone whom '${name}' vouches for`)),
      {
        ...this.federated('another-provider.example.com', 'anyone whom another identity provider vouches for'),
        any: true,
      },
      {
        ...NOBODY_KNOWN,
        label: 'anyone at all, without credentials',
        kind: 'anonymous',
        known: keysOfKind('anonymous'),
      },
    ];
  }

  private service(name: string, label: string): CallerClass {
    const known = keysOfKind('service').set('aws:principalservicename', name);
    return { ...NOBODY_KNOWN, label, kind: 'service', name, known };
  }

  private anyService(named: readonly string[]): CallerClass {
    const key = 'aws:principalservicename';
    const given = and([like(key, '?*.amazonaws.com'), not(or(named.map((name) => like(key, escaped(name)))))]);
    const label = 'any other service of AWS';
    return { ...NOBODY_KNOWN, label, kind: 'service', any: true, known: keysOfKind('service'), given };
  }

  /** Who has no identity yet can only ask for one. */
  private federated(name: string, label: string): CallerClass {
    const given = matches('action', { glob: 'sts:*', ignoreCase: true, arn: false }, new Map());
    return { ...NOBODY_KNOWN, label, kind: 'federated', name, known: keysOfKind('federated'), given };
  }
}

const NO_ACCOUNT = 'of an account that no policy names';
const NOBODY_KNOWN = { account: undefined, name: undefined, given: TRUE };

const like = (variable: string, glob: string) => matches(variable, { glob, ignoreCase: false, arn: false }, new Map());
/** Only AWS itself acts as the roles that services made for themselves. */
const linkedToService = () => arnLike('*:role/aws-service-role/*');
const arnLike = (glob: string) => like('aws:principalarn', glob);
