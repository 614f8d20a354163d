import { IapWebBackendServiceIamMember } from '@cdktf/provider-google/lib/iap-web-backend-service-iam-member';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import type { IMemberRef } from '../naming/member';
import type { GoogleProject } from '../place/google-project';
import type { IAccessLevelRef } from './access-level-ref';
import type { IAccessPolicyRef } from './access-policy';
import type { AccessRule, RuleCondition } from './access-rule';

/**
 * Whether the device decides.
 *
 * `audit`: what rules ask of the device is evaluated and logged, and nobody is kept out by it.
 */
export type GatewayMode = 'audit' | 'enforced';

/**
 * As many levels as a condition of a policy can ask for: twelve signs join them at most.
 *
 * Source: https://cloud.google.com/iam/quotas
 */
const MOST_LEVELS = 13;

/** A rule whose levels are made. */
interface MadeRule {
  readonly id: string;
  readonly members: readonly IMemberRef[];
  readonly conditions: readonly RuleCondition[];
}

/** What rules are made with. */
export interface GatewayGrantsProps {
  readonly rules: readonly AccessRule[];
  readonly accessPolicy: IAccessPolicyRef | undefined;
  readonly mode: GatewayMode;
}

/** Rules, with their access levels made once, to be granted on any number of backends. */
export class GatewayGrants extends Construct {
  private readonly made: readonly MadeRule[];
  private readonly mode: GatewayMode;

  /**
   * @throws GatewayMode if the mode is none
   * @throws AccessRuleEmpty if there is no rule
   * @throws AccessLevelMissing if a rule asks for no access level, or in audit mode for none besides the device
   * @throws AccessLevelsTooMany if a rule asks for more than a condition can
   * @throws OrganizationMissing if levels must be made and there is no policy to make them in
   */
  public constructor(scope: Construct, id: string, { rules, accessPolicy, mode }: GatewayGrantsProps) {
    super(scope, id);
    this.mode = mode;
    if (mode !== 'audit' && mode !== 'enforced') {
      throw new ConfigError('GatewayMode', `'mode' must be 'audit' or 'enforced', got '${mode}'`, this);
    }
    if (rules.length === 0) {
      throw new ConfigError('AccessRuleEmpty', "'rules' must hold at least one, got none; say who gets through", this);
    }
    const ids = new RuleIds();
    this.made = rules.map((rule) => {
      const ruleId = ids.next(rule);
      const conditions = rule._conditions(new Construct(this, ruleId), accessPolicy);
      this.check(ruleId, conditions);
      return { id: ruleId, members: rule.members, conditions };
    });
  }

  /** A filter for logs of requests whose device does not meet what a rule asks of it; nothing where none does. */
  public get auditFilter(): string | undefined {
    const asked = this.made.flatMap(({ conditions }) => conditions.filter(({ asksDevice }) => asksDevice));
    if (asked.length === 0) return undefined;
    const unmet = asked.map(({ levels }) => levels.map(isUnmet).join(' AND ')).map((tests) => `(${tests})`);
    return `protoPayload.serviceName="iap.googleapis.com" AND (${unmet.join(' OR ')})`;
  }

  /** Lets whom the rules name through Identity-Aware Proxy to a backend, where the levels are met. */
  public grantOn(scope: Construct, project: GoogleProject, webBackendService: string): void {
    for (const { id, members, conditions } of this.made) {
      const rule = new Construct(scope, id);
      const binding = { project: project.projectId, webBackendService, role: 'roles/iap.httpsResourceAccessor' };
      for (const [i, somebody] of members.entries()) {
        const { member } = somebody;
        const name = Token.isUnresolved(member) ? placeOf(somebody, i) : member;
        new IapWebBackendServiceIamMember(rule, name, {
          ...binding,
          member,
          condition: { title: 'access levels', expression: meets(conditions) },
          // The one after it is there before it goes: nobody is locked out between.
          lifecycle: { createBeforeDestroy: true },
        });
        if (this.mode !== 'audit' || conditions.every(({ asksDevice }) => !asksDevice)) continue;
        new IapWebBackendServiceIamMember(rule, `Audit-${name}`, {
          ...binding,
          member,
          condition: { title: 'audit: whatever the device', expression: meets(withoutDevice(conditions)) },
          lifecycle: { createBeforeDestroy: true },
        });
      }
    }
  }

  private check(id: string, conditions: readonly RuleCondition[]): void {
    const how = 'add .on(DevicePosture...), .from(...) or .meeting(AccessLevel...)';
    if (conditions.length === 0) {
      const reason = `'rules' must ask each for an access level, got none for '${id}'; ${how}`;
      throw new ConfigError('AccessLevelMissing', reason, this);
    }
    const count = conditions.flatMap(({ levels }) => levels).length;
    if (count > MOST_LEVELS) {
      const reason = `'rules' must ask each for ${MOST_LEVELS} access levels at most, got ${count} for '${id}'; split the rule`;
      throw new ConfigError('AccessLevelsTooMany', reason, this);
    }
    if (this.mode !== 'audit' || withoutDevice(conditions).length > 0) return;
    const reason = `'rules' must ask for more than the device while 'mode' is 'audit', got nothing else for '${id}'; add .from(...)`;
    throw new ConfigError('AccessLevelMissing', reason, this);
  }
}

const isUnmet = ({ accessLevelName }: IAccessLevelRef): string =>
  `protoPayload.metadata.unsatisfied_access_levels="${accessLevelName}"`;

const withoutDevice = (conditions: readonly RuleCondition[]): readonly RuleCondition[] =>
  conditions.filter(({ asksDevice }) => !asksDevice);

const meets = (conditions: readonly RuleCondition[]): string => conditions.map(meetsOne).join(' && ');

function meetsOne({ levels }: RuleCondition): string {
  const tests = levels.map(({ accessLevelName }) => `"${accessLevelName}" in request.auth.access_levels`);
  return tests.length === 1 ? tests.join('') : `(${tests.join(' || ')})`;
}

/** Ids that stay when rules for others come and go: of the first whom a rule lets in. */
class RuleIds {
  private readonly used = new Map<string, number>();

  public next({ members: [first] }: AccessRule): string {
    const base = first === undefined || Token.isUnresolved(first.member) ? 'Rule' : first.member;
    const count = (this.used.get(base) ?? 0) + 1;
    this.used.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  }
}

/** Where somebody stands in the app: by a place in the list, one that is added before others would take their way in. */
const placeOf = (somebody: object, i: number): string =>
  Construct.isConstruct(somebody) ? somebody.node.path : `Member${i + 1}`;
