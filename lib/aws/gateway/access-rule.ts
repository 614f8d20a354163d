import { isIP } from 'node:net';
import { Token } from 'aws-cdk-lib';
import { cedarString, type TrafficKind } from '../../cedar';
import { ConfigError } from '../../core';
import type { DevicePosture } from './device-posture';
import type { TrustProviderKind } from './trust-provider';
import type { UserGroup } from './user-group';

/** Where a rule is rendered for. */
export interface RuleSetting {
  readonly traffic: TrafficKind;
  /**
   * The references of the gateway's providers of a kind.
   *
   * @throws TrustProviderMissing if it has none
   */
  referencesOf(kind: TrustProviderKind): readonly string[];
}

/** Conditions of which one must be met. */
type Alternatives = (setting: RuleSetting) => readonly string[];

/** Who gets through a gateway, and under which conditions. Nobody does to whom no rule applies. */
export abstract class AccessRule {
  /**
   * Lets the users in who are in one of the groups.
   *
   * @throws AccessRuleEmpty if no group is given
   */
  public static allow(...groups: UserGroup[]): AllowRule {
    return new AllowRule([anyOf('groups', groups)]);
  }

  /**
   * Rules written in Cedar, of which every policy begins with `permit (principal, action, resource)` or with `forbid` in place of `permit`.
   *
   * They are validated against what the gateway's trust providers send, when they are given to a gateway.
   *
   * @throws CedarDeployTimeValue if the text holds a value that is known only at deploy time, and so cannot be validated
   */
  public static cedar(text: string): AccessRule {
    if (!Token.isUnresolved(text)) return new CedarRule(text);
    throw new ConfigError(
      'CedarDeployTimeValue',
      "'text' must be known at synthesis, because it is validated then, got a value known only at deploy time",
    );
  }

  /** The rule as Cedar text. */
  public abstract render(setting: RuleSetting): string;
}

class CedarRule extends AccessRule {
  public constructor(private readonly text: string) {
    super();
  }

  public override render(): string {
    return this.text;
  }
}

/** A rule that lets users in. Each call adds a condition, which must be met besides those before. */
export class AllowRule extends AccessRule {
  /** @internal */
  public constructor(private readonly conditions: readonly Alternatives[]) {
    super();
  }

  /**
   * Only on a device that is like one of these.
   *
   * @throws AccessRuleEmpty if none is given
   */
  public on(...postures: DevicePosture[]): AllowRule {
    return this.and(anyOf('postures', postures));
  }

  /**
   * Only from an address in one of these ranges, such as `203.0.113.0/24`, as Verified Access sees it.
   *
   * @throws AccessRuleEmpty if none is given
   * @throws IpRange if one is not an address or a range of addresses
   */
  public from(...ranges: string[]): AllowRule {
    return this.and(fromAny(notEmpty('ranges', ranges)));
  }

  /**
   * Only with one of these HTTP methods, such as `GET`. TCP connections do not get through.
   *
   * @throws AccessRuleEmpty if none is given
   * @throws HttpMethod if one is not a word in capital letters
   */
  public methods(...methods: string[]): AllowRule {
    const wrong = notEmpty('methods', methods).find((method) => !/^[A-Z]+$/.test(method));
    if (wrong !== undefined)
      throw new ConfigError('HttpMethod', `'methods' must be in capital letters, got '${wrong}'`);
    const names = methods.map(cedarString).join(', ');
    return this.and(() => [`context has http_request && [${names}].contains(context.http_request.http_method)`]);
  }

  public override render(setting: RuleSetting): string {
    const conditions = this.conditions.map((alternatives) => `  (${alternatives(setting).join(' || ')})`);
    return `permit (principal, action, resource) when {\n${conditions.join(' &&\n')}\n};`;
  }

  private and(condition: Alternatives): AllowRule {
    return new AllowRule([...this.conditions, condition]);
  }
}

/** One of the groups or devices, as one of the providers that know it says. */
function anyOf(prop: string, trusted: readonly (UserGroup | DevicePosture)[]): Alternatives {
  notEmpty(prop, trusted);
  return ({ referencesOf }) =>
    trusted.flatMap(({ kind, _condition }) =>
      referencesOf(kind).map((reference) => `context has ${reference} && ${_condition(reference)}`),
    );
}

function fromAny(ranges: readonly string[]): Alternatives {
  const wrong = ranges.find((range) => !isRange(range));
  if (wrong !== undefined) {
    const got = Token.isUnresolved(wrong) ? 'a value known only at deploy time' : `'${wrong}'`;
    throw new ConfigError('IpRange', `'ranges' must hold addresses or ranges such as '203.0.113.0/24', got ${got}`);
  }
  const within = (request: string) =>
    ranges.map((range) => `context has ${request} && ip(context.${request}.client_ip).isInRange(ip("${range}"))`);
  const requests = { http: ['http_request'], tcp: ['tcp_flow'], any: ['http_request', 'tcp_flow'] };
  return ({ traffic }) => requests[traffic].flatMap(within);
}

function isRange(range: string): boolean {
  const [address = '', bits, ...more] = range.split('/');
  const version = isIP(address);
  if (version === 0 || address.includes('%') || more.length > 0) return false;
  return bits === undefined || (/^(0|[1-9]\d{0,2})$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function notEmpty<T>(prop: string, values: readonly T[]): readonly T[] {
  if (values.length > 0) return values;
  throw new ConfigError(
    'AccessRuleEmpty',
    `'${prop}' must hold at least one, got none; leave the call out to ask for nothing`,
  );
}
