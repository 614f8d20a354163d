import type { OrgPolicyPolicySpecRules } from '@cdktf/provider-google/lib/org-policy-policy';
import type { GoogleProject } from '../place/google-project';

/** What an organization may say besides of everything that is made below. */
export interface ConstraintChoices {
  /**
   * Regions in which resources with data may be made, such as 'europe-west4', or groups of Google, such as 'in:eu-locations'.
   *
   * @default - anywhere
   */
  readonly locations?: readonly string[];

  /**
   * Projects whose keys of Cloud KMS encrypt what is made: then AI, tables and buckets need a key, and it must be one of these.
   *
   * @default - no key is needed
   */
  readonly keyProjects?: readonly GoogleProject[];

  /**
   * Customers whose members may be granted something, as `gcloud organizations list` prints DIRECTORY_CUSTOMER_ID: 'C0abc1234'.
   *
   * @default - anybody's
   */
  readonly customers?: readonly string[];
}

/** A constraint, and what is set. */
export interface SetConstraint {
  /** Such as 'storage.publicAccessPrevention'. */
  readonly name: string;
  readonly rule: OrgPolicyPolicySpecRules;
}

/**
 * What is on or off.
 *
 * Source: https://cloud.google.com/resource-manager/docs/organization-policy/org-policy-constraints
 */
const ENFORCED = [
  'iam.automaticIamGrantsForDefaultServiceAccounts',
  'iam.disableAuditLoggingExemption',
  'iam.disableServiceAccountKeyCreation',
  'iam.disableServiceAccountKeyUpload',
  'iam.managed.disableServiceAccountApiKeyCreation',
  'iam.managed.preventPrivilegedBasicRolesForDefaultServiceAccounts',
  'run.managed.requireInvokerIam',
  'storage.publicAccessPrevention',
  'storage.secureHttpTransport',
  'storage.uniformBucketLevelAccess',
];

/** What lists values. */
const LISTED: Readonly<Record<string, OrgPolicyPolicySpecRules>> = {
  'gcp.restrictTLSVersion': { values: { deniedValues: ['TLS_VERSION_1', 'TLS_VERSION_1_1'] } },
  'iam.serviceAccountKeyExposureResponse': { values: { allowedValues: ['is:DISABLE_KEY'] } },
  'run.allowedIngress': { values: { allowedValues: ['is:internal', 'is:internal-and-cloud-load-balancing'] } },
  'run.allowedVPCEgress': { values: { allowedValues: ['is:all-traffic'] } },
  'storage.restrictAuthTypes': { values: { deniedValues: ['in:ALL_HMAC_SIGNED_REQUESTS'] } },
};

/** Services in which AI and its data are, and that take keys of Cloud KMS. */
const KEYED = ['aiplatform.googleapis.com', 'bigquery.googleapis.com', 'storage.googleapis.com'];

/** Everything that is set, in the order of its names. */
export function constraintList({ locations, keyProjects, customers }: ConstraintChoices): readonly SetConstraint[] {
  const all: Readonly<Record<string, OrgPolicyPolicySpecRules>> = {
    ...Object.fromEntries(ENFORCED.map((name) => [name, { enforce: 'TRUE' }])),
    ...LISTED,
    ...(locations !== undefined && {
      'gcp.resourceLocations': { values: { allowedValues: locations.map(locationOf) } },
    }),
    ...(keyProjects !== undefined && {
      'gcp.restrictCmekCryptoKeyProjects': {
        values: { allowedValues: keyProjects.map(({ projectId }) => `under:projects/${projectId}`) },
      },
      'gcp.restrictNonCmekServices': { values: { deniedValues: KEYED } },
    }),
    ...(customers !== undefined && {
      'iam.allowedPolicyMemberDomains': { values: { allowedValues: customers.map((customer) => `is:${customer}`) } },
    }),
  };
  return Object.entries(all)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, rule]) => ({ name, rule }));
}

/** A region stands for everything in it. */
const locationOf = (location: string): string => (location.startsWith('in:') ? location : `in:${location}-locations`);
