import { called, every, isOneOf, looksLike, not, some } from './log-query';

/** What alarms about behaviour know of an app. */
export interface Behaving {
  /** Nets that models are called from, such as '10.0.0.0/8'. */
  readonly knownPlaces: readonly string[];

  /** Clauses of which one holds for an exchange of a token by an identity that is known. */
  readonly federated: readonly string[];

  /** Names of buckets of Cloud Storage that models are trained with. */
  readonly trainingBuckets: readonly string[];

  /** Whether somebody said how many calls of one caller are too many: what is usual, nobody else knows. */
  readonly countsCalls: boolean;
}

/** What a behaviour is told by, and to whom it matters. */
export interface Behaviour {
  /** What it is called where people are told of it. */
  readonly title: string;

  readonly advice: string;

  /** The entries that are counted, or undefined where too little is known to tell them apart. */
  readonly filter: (of: Behaving) => string | undefined;

  /** How many within ten minutes nobody is told of, unless something else is said; of callers one by one, or of all. */
  readonly unremarkable: number;

  readonly of: 'one-caller' | 'all';
}

const DATA_ACCESS = 'log_id("cloudaudit.googleapis.com/data_access")';
const OF_VERTEX = 'protoPayload.serviceName="aiplatform.googleapis.com"';

/** Google's status for what permissions refuse. */
const REFUSED = 'protoPayload.status.code=7';

/** Of calls between services of Google, and of machines of others, no address is told. */
const HAS_ADDRESS = looksLike('protoPayload.requestMetadata.callerIp', '^[0-9a-f.:]+$');

/**
 * What nobody who does their work does, or does so often.
 *
 * Sources: https://cloud.google.com/logging/docs/audit/understanding-audit-logs,
 * https://cloud.google.com/iam/docs/audit-logging/examples-workload-identity, https://cloud.google.com/iap/docs/audit-log-howto,
 * https://cloud.google.com/vpc-service-controls/docs/audit-logging and https://cloud.google.com/model-armor/configure-logging
 */
export const BEHAVIOURS = {
  deniedCalls: {
    title: 'Calls of models and of what guards them are refused',
    advice: 'Somebody tries what they may not, or lost a right that they need. See who, and from where.',
    filter: () => every('logName:"cloudaudit.googleapis.com"', REFUSED, isOneOf('protoPayload.serviceName', GUARDED)),
    unremarkable: 20,
    of: 'one-caller',
  },
  gatewayDenials: {
    title: 'A gateway turns people away',
    advice:
      'Somebody comes without the right, or with a device that will not do. See who, and whether it is many or one.',
    filter: () =>
      every(DATA_ACCESS, 'protoPayload.serviceName="iap.googleapis.com"', called('AuthorizeUser$'), REFUSED),
    unremarkable: 50,
    of: 'all',
  },
  perimeterViolations: {
    title: 'A perimeter refuses a call',
    advice:
      'Somebody tries to get data out of a perimeter, or into it. See which rule refused, and who called from where.',
    filter: () =>
      every(
        'log_id("cloudaudit.googleapis.com/policy")',
        'protoPayload.metadata.@type="type.googleapis.com/google.cloud.audit.VpcServiceControlAuditMetadata"',
        not('protoPayload.metadata.dryRun=true'),
      ),
    unremarkable: 0,
    of: 'all',
  },
  blockedPrompts: {
    title: 'Prompts or answers are blocked by a guardrail',
    advice: 'Somebody may be looking for a way past the guardrail. See who calls the model, and what was blocked.',
    filter: () =>
      every(
        'log_id("modelarmor.googleapis.com/sanitize_operations")',
        'jsonPayload.sanitizationResult.sanitizationVerdict="MODEL_ARMOR_SANITIZATION_VERDICT_BLOCK"',
      ),
    unremarkable: 10,
    of: 'all',
  },
  manyCalls: {
    title: 'One caller calls models more often than it should',
    advice:
      'Somebody may be copying a model by its answers, or running up costs. See who calls, and end what they may.',
    filter: ({ countsCalls }) =>
      countsCalls ? every(DATA_ACCESS, OF_VERTEX, called('[.]PredictionService[.]')) : undefined,
    unremarkable: 0,
    of: 'one-caller',
  },
  newPlaces: {
    title: 'Models are called from somewhere else',
    advice: 'A caller is where none was before: credentials may have been taken away. See who, and end what they may.',
    filter: ({ knownPlaces }) =>
      knownPlaces.length === 0
        ? undefined
        : every(DATA_ACCESS, OF_VERTEX, HAS_ADDRESS, not(some(...knownPlaces.map(from)))),
    unremarkable: 0,
    of: 'one-caller',
  },
  strangeFederation: {
    title: 'A pipeline that is not known asks for a token',
    advice:
      'Another repository, branch or environment came to a pool of workload identities. See which, and who let it.',
    filter: ({ federated }) =>
      federated.length === 0
        ? undefined
        : every(
            DATA_ACCESS,
            called('[.]SecurityTokenService[.]ExchangeToken$'),
            'protoPayload.resourceName:"/workloadIdentityPools/"',
            not(some(...federated)),
          ),
    unremarkable: 0,
    of: 'all',
  },
  peopleInTrainingData: {
    title: 'People touch what models are trained with',
    advice: 'Training data is read and written by jobs. See who did it, and whether the data is still what it was.',
    filter: ({ trainingBuckets }) =>
      trainingBuckets.length === 0
        ? undefined
        : every(
            DATA_ACCESS,
            'protoPayload.serviceName="storage.googleapis.com"',
            called('^storage[.]objects[.]'),
            some(...trainingBuckets.map(inBucket)),
            not(looksLike('protoPayload.authenticationInfo.principalEmail', '[.]gserviceaccount[.]com$')),
          ),
    unremarkable: 0,
    of: 'one-caller',
  },
} as const satisfies Readonly<Record<string, Behaviour>>;

/** A behaviour that people are told of. */
export type BehaviourName = keyof typeof BEHAVIOURS;

/** Services whose refusals are counted: models, and what guards and feeds them. */
const GUARDED = [
  'aiplatform.googleapis.com',
  'cloudkms.googleapis.com',
  'iam.googleapis.com',
  'iamcredentials.googleapis.com',
  'logging.googleapis.com',
  'modelarmor.googleapis.com',
  'secretmanager.googleapis.com',
  'storage.googleapis.com',
];

const from = (net: string): string => `ip_in_net(protoPayload.requestMetadata.callerIp, "${net}")`;

const inBucket = (bucket: string): string =>
  some(
    isOneOf('protoPayload.resourceName', [`projects/_/buckets/${bucket}`]),
    `protoPayload.resourceName:"projects/_/buckets/${bucket}/objects/"`,
  );
