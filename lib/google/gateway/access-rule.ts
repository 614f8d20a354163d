import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { type IMemberRef, somebody } from '../naming/member';
import { AccessLevel, type AccessLevelProps } from './access-level';
import type { IAccessLevelRef } from './access-level-ref';
import type { IAccessPolicyRef } from './access-policy';
import type { DevicePosture } from './device-posture';
import { asksDevice, levelExpression } from './level-expression';
import { originOf } from './request-origin';

/** What a level is made from, wherever that is. */
type LevelParts = Omit<AccessLevelProps, 'accessPolicy'>;

/** A condition of a rule: levels of which one must be met, which are there already, or what they are made from. */
interface Clause {
  /** The id of the level below its rule. */
  readonly id: string;
  /** Whether the device decides, so that licences are needed. */
  readonly asksDevice: boolean;
  readonly levels: readonly (IAccessLevelRef | LevelParts)[];
}

/** Levels of which a rule demands one, and whether the device decides about them. */
export interface RuleCondition {
  readonly levels: readonly IAccessLevelRef[];
  readonly asksDevice: boolean;
}

/**
 * Who gets through a gateway, and under which conditions. Nobody does to whom no rule applies.
 *
 * Each call adds a condition, which must be met besides those before.
 */
export class AccessRule {
  /**
   * Lets somebody in, best a group: `AccessRule.allow(Member.group('claims@example.com'))`.
   *
   * @throws AccessRuleEmpty if nobody is given
   * @throws MemberPublic, MemberFormat if everybody is, or nobody in particular
   */
  public static allow(...members: IMemberRef[]): AccessRule {
    const texts = notEmpty('members', members).map(somebody);
    return new AccessRule(
      members.filter(({ member }, i) => texts.indexOf(member) === i),
      [],
    );
  }

  private constructor(
    /** Who is let in. */
    public readonly members: readonly IMemberRef[],
    private readonly clauses: readonly Clause[],
  ) {}

  /**
   * Only on a device that is like one of these.
   *
   * @throws AccessRuleEmpty if none is given
   */
  public on(...devices: DevicePosture[]): AccessRule {
    return this.and(
      'Device',
      true,
      notEmpty('devices', devices).map((device) => ({ device })),
    );
  }

  /**
   * Only from one of these countries, such as 'DE', or ranges of public addresses, such as '203.0.113.0/24'.
   *
   * @throws AccessRuleEmpty if none is given
   * @throws RegionCode, IpRange if one is neither
   */
  public from(...places: string[]): AccessRule {
    originOf(notEmpty('places', places));
    return this.and('From', false, [{ from: places }]);
  }

  /**
   * Only where an expression in the Common Expression Language holds, such as `device.chrome.versionAtLeast("120.0")`.
   *
   * @throws CelDeployTimeValue if the text holds a value that is known only at deployment, and so cannot be checked
   * @throws CelNeverDecides if it is always true, or always false
   * @throws Cel… if it is no expression, or reads what requests do not carry
   * @see https://cloud.google.com/access-context-manager/docs/custom-access-level-spec
   */
  public cel(text: string): AccessRule {
    levelExpression(text, 'text');
    return this.and('Cel', asksDevice(text, 'text'), [{ cel: text }]);
  }

  /**
   * Only where these access levels are met, all of them: for who may not make any, or shares them with others.
   *
   * In `mode: 'audit'` of the gateway they are demanded too, since nobody here knows what they ask.
   *
   * @throws AccessRuleEmpty if none is given
   * @throws AccessLevelName if one has no name of a level
   */
  public meeting(...levels: IAccessLevelRef[]): AccessRule {
    const given = notEmpty('levels', levels).map(({ accessLevelName }) => {
      return { id: '', asksDevice: false, levels: [AccessLevel.fromName(accessLevelName)] };
    });
    return new AccessRule(this.members, [...this.clauses, ...given]);
  }

  /**
   * What must be met, with its levels made where they are not there.
   *
   * @internal
   * @throws OrganizationMissing if some must be made and there is no policy to make them in
   */
  public _conditions(scope: Construct, accessPolicy: IAccessPolicyRef | undefined): readonly RuleCondition[] {
    return this.clauses.map(({ id, asksDevice: asks, levels }) => ({
      asksDevice: asks,
      levels: levels.map((level, i) => {
        if ('accessLevelName' in level) return level;
        return new AccessLevel(scope, i === 0 ? id : `${id}Or${i + 1}`, { ...level, ...made(accessPolicy, scope) });
      }),
    }));
  }

  private and(sort: string, asks: boolean, levels: readonly LevelParts[]): AccessRule {
    const before = this.clauses.filter(({ id }) => id.replace(/\d+$/, '') === sort).length;
    const id = before === 0 ? sort : `${sort}${before + 1}`;
    return new AccessRule(this.members, [...this.clauses, { id, asksDevice: asks, levels }]);
  }
}

function made(
  accessPolicy: IAccessPolicyRef | undefined,
  place: Construct,
): { readonly accessPolicy: IAccessPolicyRef } {
  if (accessPolicy !== undefined) return { accessPolicy };
  const how = 'give an AccessPolicy; without rights on one, name levels with .meeting(AccessLevel.fromName(...))';
  throw new ConfigError(
    'OrganizationMissing',
    `'accessPolicy' must be given for rules that make access levels, got none; ${how}`,
    place,
  );
}

function notEmpty<T>(prop: string, values: readonly T[]): readonly T[] {
  if (values.length > 0) return values;
  throw new ConfigError(
    'AccessRuleEmpty',
    `'${prop}' must hold at least one, got none; leave the call out to ask for nothing`,
  );
}
