import { IapSettings } from '@cdktf/provider-google/lib/iap-settings';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import type { GoogleProject } from '../place/google-project';

/**
 * How often people must show again that it is them, and how. Service accounts need not, and programs that act for people cannot.
 *
 * Source: https://cloud.google.com/iap/docs/configuring-reauth
 */
export interface Reauthentication {
  /**
   * `SECURE_KEY`: with a security key. `ENROLLED_SECOND_FACTORS`: with any second factor that they have. `LOGIN`: by signing in.
   *
   * @default 'ENROLLED_SECOND_FACTORS'
   */
  readonly method?: 'SECURE_KEY' | 'ENROLLED_SECOND_FACTORS' | 'LOGIN';

  /**
   * After how many minutes: 5 to 1,440.
   *
   * @default 480
   */
  readonly minutes?: number;
}

/**
 * Has people show again that it is them, as often as the strictest setting above says, or oftener.
 *
 * @throws ReauthenticationMinutes if the time is too short or too long
 */
export function reauthenticate(
  scope: Construct,
  project: GoogleProject,
  backendService: string,
  { method = 'ENROLLED_SECOND_FACTORS', minutes = 480 }: Reauthentication,
): void {
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > 1440) {
    const got = Math.abs(minutes) > 1e100 ? 'a value known only at deployment' : `${minutes}`;
    const reason = `'minutes' must be a whole number from 5 to 1440, got ${got}`;
    throw new ConfigError('ReauthenticationMinutes', reason, scope);
  }
  new IapSettings(scope, 'Settings', {
    name: `projects/${project.number}/iap_web/compute/services/${backendService}`,
    accessSettings: { reauthSettings: { method, maxAge: `${minutes * 60}s`, policyType: 'MINIMUM' } },
  });
}
