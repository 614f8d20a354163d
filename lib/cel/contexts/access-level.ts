import { isIP } from 'node:net';
import { enumeration, list, map, record, shape, type TextShape, text } from '../cel-type';
import type { CelContext } from '../context';
import { rangeMistake } from '../ranges';
import { TEXT_ENDS } from './texts';
import { TIME_GETTERS } from './time';

const REGION = shape(/^[A-Z]{2}$/, "two capital letters of a country, such as 'DE'");
const USER = shape(
  /^https:\/\/accounts\.google\.com\/\d+$/,
  "users by their id, such as 'https://accounts.google.com/1134924314572461055'",
);
const RANGE: TextShape = {
  fits: (range) => rangeMistake(range) === undefined,
  words: "ranges of public addresses, such as '203.0.113.0/24'",
  why: rangeMistake,
};
const ADDRESS: TextShape = { fits: (address) => isIP(address) !== 0, words: 'an address' };
const VERSION = shape(/^\d+(\.\d+)*$/, "a version, such as '10.0.19045'");
const LEVEL = shape(/^[A-Za-z]\w*$/, 'an access level of the same policy');

const OS_TYPE = enumeration(
  'OsType',
  'OS_UNSPECIFIED',
  'DESKTOP_MAC',
  'DESKTOP_WINDOWS',
  'DESKTOP_LINUX',
  'ANDROID',
  'IOS',
  'DESKTOP_CHROME_OS',
);
const ENCRYPTION = enumeration(
  'DeviceEncryptionStatus',
  'ENCRYPTION_UNSPECIFIED',
  'ENCRYPTION_UNSUPPORTED',
  'UNENCRYPTED',
  'ENCRYPTED',
);
const HEALTH = enumeration(
  'DeviceHealthScore',
  'DEVICE_HEALTH_SCORE_UNSPECIFIED',
  'VERY_POOR',
  'POOR',
  'NEUTRAL',
  'GOOD',
  'VERY_GOOD',
);
const MANAGEMENT = enumeration(
  'ChromeManagementState',
  'CHROME_MANAGEMENT_STATE_UNMANAGED',
  'CHROME_MANAGEMENT_STATE_MANAGED_BY_OTHER_DOMAIN',
  'CHROME_MANAGEMENT_STATE_PROFILE_MANAGED',
  'CHROME_MANAGEMENT_STATE_BROWSER_MANAGED',
);
const BINDING = enumeration(
  'CertificateBindingState',
  'CERT_MATCHES_EXISTING_DEVICE',
  'CERT_NOT_MATCHING_EXISTING_DEVICE',
  'CERT_STATE_UNKNOWN',
);

const CHROME = record({
  management_state: MANAGEMENT.of,
  is_realtime_url_check_enabled: 'bool',
  is_file_upload_analysis_enabled: 'bool',
  is_file_download_analysis_enabled: 'bool',
  is_bulk_data_entry_analysis_enabled: 'bool',
  is_security_event_analysis_enabled: 'bool',
});

const VENDOR = record({
  is_compliant_device: 'bool',
  is_managed_device: 'bool',
  device_health_score: HEALTH.of,
  data: map('any'),
});

const CERTIFICATE = record({ is_valid: 'bool', cert_fingerprint: 'string', issuer: 'string' });

const DEVICE = record({
  encryption_status: ENCRYPTION.of,
  is_admin_approved_device: 'bool',
  is_corp_owned_device: 'bool',
  is_secured_with_screenlock: 'bool',
  os_type: OS_TYPE.of,
  vendors: map(VENDOR),
  android_device_security: record({
    verified_boot: 'bool',
    cts_profile_match: 'bool',
    verify_apps_enabled: 'bool',
    has_potentially_harmful_apps: 'bool',
  }),
  ios_device_security: record({ is_device_jailbroken: 'bool' }),
  verified_chrome_os: 'bool',
  chrome: CHROME,
  certificates: list(CERTIFICATE),
});

const ORIGIN = record({ ip: text({ like: ADDRESS }), region_code: text({ like: REGION }) });

const CREDENTIALS = record(
  Object.fromEntries((['pwd', 'push', 'sms', 'swk', 'hwk', 'otp', 'mfa'] as const).map((name) => [name, 'bool'])),
);

/**
 * What custom access levels read of a request.
 *
 * Where a request has no device that is known, everything of `device` is an error, and the level is not met.
 *
 * @see https://cloud.google.com/access-context-manager/docs/custom-access-level-spec
 */
export const ACCESS_LEVEL: CelContext = {
  holder: 'an access level',
  variables: {
    origin: ORIGIN,
    device: DEVICE,
    levels: map('bool', LEVEL),
    request: record({
      auth: record({ principal: text({ like: USER }), claims: record({ crd_str: CREDENTIALS }) }),
      time: 'timestamp',
    }),
    OsType: OS_TYPE,
    DeviceEncryptionStatus: ENCRYPTION,
    DeviceHealthScore: HEALTH,
    ChromeManagementState: MANAGEMENT,
    CertificateBindingState: BINDING,
  },
  functions: [
    ...TEXT_ENDS,
    ...TIME_GETTERS,
    { name: 'inIpRange', arguments: ['string', list(text({ like: RANGE }))], result: 'bool' },
    { name: 'versionAtLeast', on: DEVICE, arguments: [text({ like: VERSION })], result: 'bool' },
    { name: 'versionAtLeast', on: CHROME, arguments: [text({ like: VERSION })], result: 'bool' },
    { name: 'certificateBindingState', arguments: [ORIGIN, DEVICE], result: BINDING.of },
    { name: 'clientCertFingerprint', on: ORIGIN, arguments: [], result: 'string' },
    {
      name: 'certIsPkiAttested',
      arguments: [
        ORIGIN,
        list(
          text({
            like: shape(
              /^certificatemanager\.googleapis\.com\/projects\/[^/]+\/locations\/global\/trustConfigs\/[^/]+$/,
              "trust configs, such as 'certificatemanager.googleapis.com/projects/PROJECT/locations/global/trustConfigs/NAME'",
            ),
          }),
        ),
      ],
      result: 'bool',
    },
  ],
  macros: ['has', 'all', 'exists', 'exists_one'],
};
