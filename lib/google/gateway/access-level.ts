import {
  AccessContextManagerAccessLevel,
  type AccessContextManagerAccessLevelConfig,
} from '@cdktf/provider-google/lib/access-context-manager-access-level';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import type { IAccessLevelRef } from './access-level-ref';
import type { IAccessPolicyRef } from './access-policy';
import type { DevicePosture } from './device-posture';
import { levelExpression } from './level-expression';
import { originOf } from './request-origin';

export type { IAccessLevelRef } from './access-level-ref';

/** What every access level has. */
interface LevelProps {
  /** The access policy that holds it: whoever may change that policy may change who meets the level. */
  readonly accessPolicy: IAccessPolicyRef;

  /**
   * Its name within the policy: a letter, then letters, digits and underscores, 50 at most. Another name makes another level.
   *
   * @default - made from its place in the app
   */
  readonly levelName?: string;
}

/** Properties of an `AccessLevel`. One of `device`, `from` and `cel` at least; all that are given must be met. */
export interface AccessLevelProps extends LevelProps {
  /**
   * What the device must be like. Needs Chrome Enterprise Premium.
   *
   * @default - any device
   */
  readonly device?: DevicePosture;

  /**
   * Where requests come from: one of these countries, by two capital letters such as 'DE', or ranges of public addresses, such as
   * '203.0.113.0/24'. With `device`, either countries or ranges.
   *
   * @default - anywhere
   */
  readonly from?: readonly string[];

  /**
   * An expression in the Common Expression Language in place of the others, such as 'device.chrome.versionAtLeast("120.0")'.
   *
   * @default - none
   * @see https://cloud.google.com/access-context-manager/docs/custom-access-level-spec
   */
  readonly cel?: string;
}

/**
 * A condition that requests meet or do not, whoever sends them: from which device, from where.
 *
 * It lets nobody in by itself: grants on Identity-Aware Proxy, and service perimeters, ask for it by name. Needs rights on the access
 * policy, and a provider with `userProjectOverride` and `billingProject` where people apply it. A change takes minutes to be heeded.
 *
 * @throws OrganizationMissing if there is no access policy
 * @throws AccessLevelName if the name is none
 * @throws AccessLevelEmpty if nothing is asked
 * @throws AccessLevelMixed if `cel` is given beside others, or `device` beside both countries and ranges
 * @throws RegionCode, IpRange if one of `from` is neither a country nor a range of public addresses
 * @throws Cel… if `cel` is no expression, reads what requests do not carry, or decides nothing
 */
export class AccessLevel extends GoogleConstruct implements IAccessLevelRef {
  /**
   * A level that is there already, or is made elsewhere.
   *
   * @param accessLevelName `accessPolicies/POLICY/accessLevels/LEVEL`, the policy by its number
   * @throws AccessLevelName if it is not so
   */
  public static fromName(accessLevelName: string): IAccessLevelRef {
    const isName = /^accessPolicies\/\d+\/accessLevels\/[A-Za-z]\w{0,49}$/.test(accessLevelName);
    if (Token.isUnresolved(accessLevelName) || isName) return { accessLevelName };
    const how = 'see gcloud access-context-manager levels list; cases are told apart';
    const allowed = 'accessPolicies/NUMBER/accessLevels/NAME';
    throw new ConfigError('AccessLevelName', `'accessLevelName' must be ${allowed}, got '${accessLevelName}'; ${how}`);
  }

  public readonly level: AccessContextManagerAccessLevel;

  public constructor(scope: Construct, id: string, props: AccessLevelProps) {
    super(scope, id);
    const { accessPolicy, levelName = stableName(this, { room: 50, separator: '_' }) } = props;
    this.check(props, levelName);
    const policyName = accessPolicy.accessPolicyName;
    this.level = new AccessContextManagerAccessLevel(this, 'Resource', {
      parent: policyName,
      name: `${policyName}/accessLevels/${levelName}`,
      title: levelName,
      ...this.definition(props),
    });
  }

  public get accessLevelName(): string {
    return this.level.name;
  }

  /** Within a condition, all that it lists must hold: what is an alternative is written as an expression. */
  private definition({ device, from, cel }: AccessLevelProps): Definition {
    if (cel !== undefined) return expression(levelExpression(cel, 'cel', this));
    const { regions, ranges } = originOf(from ?? []);
    if (regions.length > 0 && ranges.length > 0) {
      if (device === undefined) return expression(`${inRegions(regions)} || ${inRanges(ranges)}`);
      const reason = "'from' must hold either countries or ranges beside 'device', got both; make two levels";
      throw new ConfigError('AccessLevelMixed', reason, this);
    }
    const condition = {
      ...(device && { devicePolicy: device._policy }),
      ...(regions.length > 0 && { regions: [...regions] }),
      ...(ranges.length > 0 && { ipSubnetworks: [...ranges] }),
    };
    return { basic: { combiningFunction: 'AND', conditions: [condition] } };
  }

  private check({ accessPolicy, device, from, cel }: AccessLevelProps, levelName: string): void {
    if (accessPolicy === undefined) {
      const how = 'without rights on one, use AccessLevel.fromName()';
      throw new ConfigError('OrganizationMissing', `'accessPolicy' must be given, got none; ${how}`, this);
    }
    if (!Token.isUnresolved(levelName) && !/^[A-Za-z]\w{0,49}$/.test(levelName)) {
      const allowed = 'a letter, then letters, digits and underscores, 50 at most';
      throw new ConfigError('AccessLevelName', `'levelName' must be ${allowed}, got '${levelName}'`, this);
    }
    const others = device !== undefined || from !== undefined;
    if (cel !== undefined && others) {
      const how = 'write all of it in CEL, or make two levels';
      throw new ConfigError('AccessLevelMixed', `'cel' must stand alone, got it beside others; ${how}`, this);
    }
    if ((cel === undefined && !others) || from?.length === 0) {
      const reason = "'device', 'from' or 'cel' must ask for something, got nothing; everybody would meet the level";
      throw new ConfigError('AccessLevelEmpty', reason, this);
    }
  }
}

type Definition = Pick<AccessContextManagerAccessLevelConfig, 'basic' | 'custom'>;

const expression = (text: string): Definition => ({ custom: { expr: { expression: text } } });

const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(', ');
const inRegions = (regions: readonly string[]): string => `origin.region_code in [${quoted(regions)}]`;
const inRanges = (ranges: readonly string[]): string => `inIpRange(origin.ip, [${quoted(ranges)}])`;
