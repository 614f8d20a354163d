import { ConfigError, type Placed } from '../../core';

/** What a filter looks for. */
export type GuardrailFilter =
  | 'HATE_SPEECH'
  | 'HARASSMENT'
  | 'SEXUALLY_EXPLICIT'
  | 'DANGEROUS'
  | 'PROMPT_ATTACK'
  | 'MALICIOUS_URI'
  | 'SENSITIVE_DATA';

/** How sure Model Armor must be before a weakened filter stops something; the surer, the less it stops. */
export type WeakerLevel = 'MEDIUM_AND_ABOVE' | 'HIGH' | 'OFF';

/** A filter that is to stop less than it can. */
export interface WeakenedFilter {
  readonly filter: GuardrailFilter;

  /** `MALICIOUS_URI` and `SENSITIVE_DATA` know no levels: they can be 'OFF' only. */
  readonly level: WeakerLevel;

  /** Why less is right here. It is written into the file that Terraform is given, beside the guardrail. */
  readonly reason: string;
}

/**
 * Templates of Sensitive Data Protection that say what to look for, instead of the basic list.
 *
 * In another project, let the agent `service-NUMBER@gcp-sa-modelarmor.iam.gserviceaccount.com` of the guardrail's project read and use them
 * (roles/dlp.reader, roles/dlp.user). Source: https://cloud.google.com/model-armor/sanitize-prompts-responses
 */
export interface SensitiveDataTemplates {
  /** `projects/PROJECT/locations/LOCATION/inspectTemplates/TEMPLATE`, in the location of the guardrail. */
  readonly inspect: string;

  /**
   * What is hidden instead of found: `projects/PROJECT/locations/LOCATION/deidentifyTemplates/TEMPLATE`.
   *
   * @default - nothing is hidden
   */
  readonly deidentify?: string;
}

const HARMS = ['HATE_SPEECH', 'HARASSMENT', 'SEXUALLY_EXPLICIT', 'DANGEROUS'] as const;

/** Filters that are on or off, and nothing between. */
const SWITCHES: readonly GuardrailFilter[] = ['MALICIOUS_URI', 'SENSITIVE_DATA'];

/** Said aloud for each filter: one that is left out is off. */
const onOrOff = (level: string) => ({ filterEnforcement: level === 'OFF' ? 'DISABLED' : 'ENABLED' });

/**
 * Every filter at full strength, but for those that are to be weaker.
 *
 * @throws FilterWithoutReason if a filter is weakened without a reason
 * @throws FilterWeakenedTwice if a filter is named twice
 * @throws FilterLevel if a filter that knows no levels is given one
 */
export function filterConfig(weakened: readonly WeakenedFilter[], place: Placed, own?: SensitiveDataTemplates) {
  requireSense(weakened, place);
  const levelOf = (filter: GuardrailFilter) =>
    weakened.find((one) => one.filter === filter)?.level ?? ('LOW_AND_ABOVE' as const);
  const harms = HARMS.map((filterType) => ({ filterType, confidenceLevel: levelOf(filterType) })).filter(
    ({ confidenceLevel }) => confidenceLevel !== 'OFF',
  );
  const attack = levelOf('PROMPT_ATTACK');
  return {
    piAndJailbreakFilterSettings: { ...onOrOff(attack), ...(attack !== 'OFF' && { confidenceLevel: attack }) },
    maliciousUriFilterSettings: onOrOff(levelOf('MALICIOUS_URI')),
    ...(harms.length > 0 && { raiSettings: { raiFilters: harms } }),
    sdpSettings:
      own === undefined
        ? { basicConfig: onOrOff(levelOf('SENSITIVE_DATA')) }
        : { advancedConfig: { inspectTemplate: own.inspect, deidentifyTemplate: own.deidentify } },
  };
}

function requireSense(weakened: readonly WeakenedFilter[], place: Placed): void {
  for (const [i, { filter, level, reason }] of weakened.entries()) {
    if (reason.trim() === '') {
      const why = `'weakened' must state a reason for ${filter}, got none; say why less is right here`;
      throw new ConfigError('FilterWithoutReason', why, place);
    }
    if (weakened.slice(0, i).some((earlier) => earlier.filter === filter)) {
      throw new ConfigError('FilterWeakenedTwice', `'weakened' must name a filter once, got ${filter} again`, place);
    }
    if (SWITCHES.includes(filter) && level !== 'OFF') {
      throw new ConfigError('FilterLevel', `'weakened' must turn ${filter} 'OFF' or leave it, got '${level}'`, place);
    }
  }
}
