import { Token } from 'aws-cdk-lib';
import { cedarString } from '../../cedar';
import { ConfigError } from '../../core';
import type { TrustProviderKind } from './trust-provider';

/** The scores that CrowdStrike gives a device, from 1 to 100: the higher, the safer. At least one is needed. */
export interface CrowdStrikeScores {
  /** @default - not asked for */
  readonly minimumOverall?: number;
  /** @default - not asked for */
  readonly minimumOs?: number;
  /** @default - not asked for */
  readonly minimumSensorConfig?: number;
}

/** The risks that Jamf tells apart, beginning with the least. */
const JAMF_RISKS = ['SECURE', 'LOW', 'MEDIUM', 'HIGH'] as const;

/** What a device must be like, as one of the gateway's device providers knows it. */
export class DevicePosture {
  /**
   * A device that CrowdStrike gives these scores, or better ones.
   *
   * @throws DeviceScore if no score is given, or one is not a whole number from 1 to 100
   */
  public static crowdStrike(scores: CrowdStrikeScores): DevicePosture {
    const asked = [
      ['overall', scores.minimumOverall],
      ['os', scores.minimumOs],
      ['sensor_config', scores.minimumSensorConfig],
    ] as const;
    const given = asked.flatMap(([name, score]) => (score === undefined ? [] : [{ name, score }]));
    const wrong = given.find(({ score }) => !Number.isInteger(score) || score < 1 || score > 100);
    if (given.length === 0 || wrong !== undefined) {
      const got = wrong && (Token.isUnresolved(wrong.score) ? 'a value known only at deploy time' : wrong.score);
      throw new ConfigError('DeviceScore', `'scores' must hold whole numbers from 1 to 100, got ${got ?? 'none'}`);
    }
    return new DevicePosture('crowdstrike', (reference) =>
      given.map(({ name, score }) => `context.${reference}.assessment.${name} >= ${score}`).join(' && '),
    );
  }

  /** A device to which Jamf gives this risk, or a lower one. One whose risk Jamf does not tell is not among them. */
  public static jamf({ maximumRisk }: { readonly maximumRisk: 'SECURE' | 'LOW' | 'MEDIUM' }): DevicePosture {
    const risks = JAMF_RISKS.slice(0, JAMF_RISKS.indexOf(maximumRisk) + 1).map(cedarString);
    return new DevicePosture('jamf', (reference) => `[${risks.join(', ')}].contains(context.${reference}.risk)`);
  }

  /** A device that JumpCloud manages. */
  public static jumpCloud(): DevicePosture {
    return new DevicePosture('jumpcloud', (reference) => `context.${reference}.device.is_managed`);
  }

  private constructor(
    /** The kind of provider that knows the device. */
    public readonly kind: TrustProviderKind,
    /** @internal */
    public readonly _condition: (reference: string) => string,
  ) {}
}
