import type { AccessContextManagerAccessLevelBasicConditionsDevicePolicy } from '@cdktf/provider-google/lib/access-context-manager-access-level';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';

/** An operating system, as Endpoint Verification tells it. */
export type DeviceSystem =
  | 'DESKTOP_MAC'
  | 'DESKTOP_WINDOWS'
  | 'DESKTOP_LINUX'
  | 'DESKTOP_CHROME_OS'
  | 'ANDROID'
  | 'IOS';

const SYSTEMS: readonly DeviceSystem[] = [
  'DESKTOP_MAC',
  'DESKTOP_WINDOWS',
  'DESKTOP_LINUX',
  'DESKTOP_CHROME_OS',
  'ANDROID',
  'IOS',
];

/** What a device must be like. */
export interface VerifiedDevice {
  /**
   * Whether it must belong to the company, by its inventory of devices.
   *
   * @default false
   */
  readonly companyOwned?: boolean;

  /**
   * Whether an administrator must have approved it.
   *
   * @default false
   */
  readonly approved?: boolean;

  /**
   * Whether it must ask for a password or the like after a while.
   *
   * @default true
   */
  readonly screenLock?: boolean;

  /**
   * Whether its storage must be encrypted.
   *
   * @default true
   */
  readonly encrypted?: boolean;

  /**
   * How far it must be managed at least.
   *
   * @default - it need not be
   */
  readonly managed?: 'BASIC' | 'COMPLETE';

  /**
   * The operating systems it may have, with the least version, such as `{ DESKTOP_MAC: '14.0.0' }`, or 'any'.
   *
   * @default - any
   */
  readonly systems?: Readonly<Partial<Record<DeviceSystem, string>>>;
}

/** What devices are managed by that are managed so far, or further. */
const MANAGED = { BASIC: ['BASIC', 'COMPLETE'], COMPLETE: ['COMPLETE'] };

/** What a device must be like, as Google knows it. */
export class DevicePosture {
  /**
   * A device of which Endpoint Verification says all this.
   *
   * Needs Chrome Enterprise Premium, and the extension of Endpoint Verification on the device. Where nothing is known of a device, none of
   * it holds, and nobody gets in with it: begin with `mode: 'audit'` of the gateway.
   *
   * Source: https://cloud.google.com/access-context-manager/docs/access-level-attributes
   *
   * @throws DevicePostureEmpty if nothing is asked
   * @throws DeviceSystem if a system or a version is none
   */
  public static endpointVerification(device: VerifiedDevice = {}): DevicePosture {
    const { companyOwned = false, approved = false, screenLock = true, encrypted = true, managed, systems } = device;
    const osConstraints = Object.entries(systems ?? {}).map(([osType, minimum]) => systemOf(osType, minimum));
    const policy = {
      ...(companyOwned && { requireCorpOwned: true }),
      ...(approved && { requireAdminApproval: true }),
      ...(screenLock && { requireScreenLock: true }),
      ...(encrypted && { allowedEncryptionStatuses: ['ENCRYPTED'] }),
      ...(managed && { allowedDeviceManagementLevels: MANAGED[managed] }),
      ...(osConstraints.length > 0 && { osConstraints }),
    };
    if (Object.keys(policy).length > 0) return new DevicePosture(policy);
    const reason = "'device' must ask for something, got nothing; leave .on() out to let every device in";
    throw new ConfigError('DevicePostureEmpty', reason);
  }

  private constructor(
    /** @internal */
    public readonly _policy: AccessContextManagerAccessLevelBasicConditionsDevicePolicy,
  ) {}
}

function systemOf(osType: string, minimum: string): { osType: string; minimumVersion?: string } {
  if (!SYSTEMS.some((system) => system === osType)) {
    throw new ConfigError('DeviceSystem', `'systems' must name ${SYSTEMS.join(', ')}, got '${osType}'`);
  }
  if (minimum === 'any') return { osType };
  if (Token.isUnresolved(minimum) || /^\d+(\.\d+){0,2}$/.test(minimum)) return { osType, minimumVersion: minimum };
  const reason = `'systems' must have versions such as '14.0.0', or 'any', got '${minimum}' for ${osType}`;
  throw new ConfigError('DeviceSystem', reason);
}
