import { GROUP, OTHER } from './gateway';

export const SCORES = [0, 1, 79, 80, 81, 100];
export const METHODS = ['GET', 'POST', 'DELETE'];
export const PATHS = ['/', '/a*b', '/axb', '/admin/x', '', 'a\\b'];
export const MAILS = ['bo@example.com', 'al@example.org', '*'];
export const TEAMS = ['claims', 'audit', 'it'];
export const RISKS = ['SECURE', 'LOW', 'HIGH'];
export const ADDRESSES = ['10.1.2.3', '203.0.113.7', '127.0.0.1', '::1', '2001:db8::1', '224.0.0.9'];
export const IDS = [GROUP, OTHER];

/** The providers that policies are made up for. */
export const RANDOM_PROVIDERS = {
  people: { TrustProviderType: 'user', UserTrustProviderType: 'iam-identity-center' },
  devices: { TrustProviderType: 'device', DeviceTrustProviderType: 'crowdstrike' },
  macs: { TrustProviderType: 'device', DeviceTrustProviderType: 'jamf' },
};

/** Makes up policies in Cedar. */
export class Policies {
  public constructor(private readonly random: () => number) {}

  public text(): string {
    const count = 1 + Math.floor(this.random() * 3);
    return Array.from({ length: count }, (_, i) => this.policy(i === 0)).join('\n');
  }

  public pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.random() * values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  }

  public some<T>(values: readonly T[]): readonly T[] {
    const chosen = values.filter(() => this.random() < 0.5);
    return chosen.length > 0 ? chosen : [this.pick(values)];
  }

  private policy(first: boolean): string {
    const effect = first || this.random() < 0.5 ? 'permit' : 'forbid';
    const conditions = Array.from({ length: 1 + Math.floor(this.random() * 2) }, () => {
      const word = this.random() < 0.7 ? 'when' : 'unless';
      return `${word} { ${this.test(3)} }`;
    });
    return `${effect} (principal, action, resource) ${conditions.join(' ')};`;
  }

  private test(depth: number): string {
    const kind = this.random();
    if (depth === 0 || kind < 0.3) return this.leaf();
    const [one, other] = [this.test(depth - 1), this.test(depth - 1)];
    if (kind < 0.6) return `(${one} && ${other})`;
    if (kind < 0.82) return `(${one} || ${other})`;
    return kind < 0.93 ? `!(${one})` : `(if ${one} then ${other} else ${this.test(depth - 1)})`;
  }

  private leaf(): string {
    return this.pick([
      () => `context has ${this.pick(['people', 'devices', 'macs'])}`,
      () =>
        `context has ${this.pick(['people.user', 'devices.assessment.overall', 'macs.risk', 'people.user.email.verified'])}`,
      () =>
        `context.${this.pick(['people has user', 'devices has assessment', 'devices.assessment has os', 'macs has groups'])}`,
      () => `context.people.groups has "${this.pick(IDS)}"`,
      () => `context.people.groups["${this.pick(IDS)}"].group_name ${this.equality()} "${this.pick(TEAMS)}"`,
      () => `context.people.user.email.verified${this.pick(['', ' == true', ' == false', ' != true'])}`,
      () => `context.people.user.email.address ${this.equality()} "${this.pick(MAILS)}"`,
      () => `context.people.user.email.address like "${this.pick(['*', '*@example.com', 'b?@*', '\\*', 'al*'])}"`,
      () => `context.devices.assessment.${this.pick(['overall', 'os'])} ${this.order()} ${this.pick(SCORES)}`,
      () => `${this.pick(SCORES)} ${this.order()} context.devices.assessment.overall`,
      () => `[${this.quoted(this.some(RISKS))}].contains(context.macs.risk)`,
      () => `context.macs.groups.contains("${this.pick(TEAMS)}")`,
      () => `context.macs.groups.${this.pick(['containsAny', 'containsAll'])}([${this.quoted(this.some(TEAMS))}])`,
      () => `[${this.quoted(this.some(TEAMS))}].${this.pick(['containsAny', 'containsAll'])}(context.macs.groups)`,
      () => 'context.macs.groups.isEmpty()',
      () => `context.http_request.http_method ${this.equality()} "${this.pick(METHODS)}"`,
      () => `context.http_request.path like "${this.pick(['/*', '/a\\*b', '/a*b', '*\\\\*', '/admin/*'])}"`,
      () => `context.http_request.port ${this.order()} ${this.pick([80, 443])}`,
      () =>
        `ip(context.http_request.client_ip).isInRange(ip("${this.pick(['10.0.0.0/8', '203.0.113.0/24', '2001:db8::/32', '::/0', '0.0.0.0/0'])}"))`,
      () => `ip(context.http_request.client_ip).${this.pick(['isIpv4', 'isIpv6', 'isLoopback', 'isMulticast'])}()`,
      () => `ip(context.http_request.client_ip) ${this.equality()} ip("${this.pick(ADDRESSES)}")`,
      () => this.pick(['true', 'false']),
    ])();
  }

  private readonly equality = () => this.pick(['==', '!=']);
  private readonly order = () => this.pick(['<', '<=', '>', '>=', '==', '!=']);
  private readonly quoted = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(', ');
}

/** What Verified Access would send. */
export type Sent = Readonly<Record<string, unknown>>;

/** Makes up requests. */
export class Requests {
  private readonly policies: Policies;

  public constructor(private readonly random: () => number) {
    this.policies = new Policies(random);
  }

  /** @param given keys, spelled as questions spell them, with the values that they have to have; records that are not in it may be missing */
  public next(): Sent {
    const { policies, random } = this;
    const people = random() < 0.75 && {
      user: {
        user_id: 'u',
        user_name: policies.pick(['bo', 'al']),
        email: { address: policies.pick(MAILS), verified: random() < 0.5 },
      },
      groups: Object.fromEntries(
        IDS.filter(() => random() < 0.5).map((id) => [id, { group_name: policies.pick(TEAMS) }]),
      ),
    };
    const devices = random() < 0.7 && {
      ...{ cid: 'c', exp: 1, iat: 1, jwk_url: 'u', platform: 'p', serial_number: 's', sub: 'x', typ: 't' },
      assessment: { overall: policies.pick(SCORES), os: policies.pick(SCORES), sensor_config: 5, version: '1' },
    };
    const macs = random() < 0.7 && {
      ...{ iss: 'i', iat: 1, exp: 1, sub: 's', osv: '15' },
      risk: policies.pick(RISKS),
      groups: TEAMS.filter(() => random() < 0.4),
    };
    return {
      http_request: {
        http_method: policies.pick(METHODS),
        hostname: 'h',
        path: policies.pick(PATHS),
        query: '',
        x_forwarded_for: '',
        port: policies.pick([80, 443]),
        user_agent: 'a',
        client_ip: policies.pick(ADDRESSES),
      },
      ...(people && { people }),
      ...(devices && { devices }),
      ...(macs && { macs }),
    };
  }
}
