import type { GoogleRole } from '../../access/model';

/** When the table was taken down, and from where. Roles of Google gain permissions over time. */
export const ROLES_OF = '2026-11-28 from github.com/iann0036/iam-dataset';

/** A role as the table has it. */
interface Listed {
  /** A kind of resource and the verbs on it: 'storage.objects get list'. */
  readonly gives: readonly string[];
  /** Patterns of permissions of which the table does not list all, or that the role gains over time: those are unknown. */
  readonly grows?: readonly string[];
}

const PROJECTS = 'resourcemanager.projects get list';
const DATA_OF_DATASETS = [
  'bigquery.config get',
  'bigquery.datasets create get getIamPolicy updateTag',
  'bigquery.models create delete export getData getMetadata list updateData updateMetadata updateTag',
  'bigquery.routines create delete get list update updateTag',
  'bigquery.tables create createIndex createSnapshot delete deleteIndex export get getData getIamPolicy list restoreSnapshot update updateData updateTag',
];
const READ_REPOSITORIES = [
  'artifactregistry.dockerimages get list',
  'artifactregistry.files get list',
  'artifactregistry.locations get list',
  'artifactregistry.mavenartifacts get list',
  'artifactregistry.npmpackages get list',
  'artifactregistry.packages get list',
  'artifactregistry.projectsettings get',
  'artifactregistry.pythonpackages get list',
  'artifactregistry.repositories downloadArtifacts get list listEffectiveTags listTagBindings readViaVirtualRepository',
  'artifactregistry.tags get list',
  'artifactregistry.versions get list',
];
const OBJECTS = [
  'orgpolicy.policy get',
  'storage.folders create delete get list rename',
  'storage.managedFolders create delete get list',
  'storage.multipartUploads abort create list listParts',
  'storage.objects create delete get getIamPolicy list move overrideUnlockedRetention restore setIamPolicy setRetention update',
];

const LISTED: Readonly<Record<string, Listed>> = {
  'roles/aiplatform.user': {
    gives: [
      'aiplatform.batchPredictionJobs cancel create delete get list',
      'aiplatform.customJobs cancel create delete get list',
      'aiplatform.datasets create delete export get import list update',
      'aiplatform.endpoints create delete deploy explain get list predict undeploy update',
      'aiplatform.featurestores readFeatures writeFeatures',
      'aiplatform.hyperparameterTuningJobs cancel create delete get list',
      'aiplatform.indexEndpoints create delete deploy get list queryVectors undeploy update',
      'aiplatform.indexes create delete get list update',
      'aiplatform.models delete export get list update upload',
      'aiplatform.pipelineJobs cancel create delete get list',
      'aiplatform.schedules create delete get list update',
      'aiplatform.trainingPipelines cancel create delete get list',
      PROJECTS,
    ],
    grows: ['aiplatform.*'],
  },
  'roles/aiplatform.viewer': {
    gives: [
      'aiplatform.endpoints get list',
      'aiplatform.models get list',
      'aiplatform.specialistPools update',
      PROJECTS,
    ],
    grows: ['get', 'list', 'read', 'query', 'search', 'batchRead', 'fetch'].map((verb) => `aiplatform.*.${verb}*`),
  },
  'roles/artifactregistry.reader': {
    gives: READ_REPOSITORIES,
    grows: ['artifactregistry.*.get*', 'artifactregistry.*.list*', 'artifactregistry.*.download*'],
  },
  'roles/artifactregistry.writer': {
    gives: [
      ...READ_REPOSITORIES,
      'artifactregistry.aptartifacts create',
      'artifactregistry.files download update',
      'artifactregistry.kfpartifacts create',
      'artifactregistry.packages update',
      'artifactregistry.repositories uploadArtifacts',
      'artifactregistry.tags create update',
      'artifactregistry.yumartifacts create',
    ],
    grows: ['artifactregistry.*'],
  },
  'roles/bigquery.dataViewer': {
    gives: [
      'bigquery.datasets get getIamPolicy',
      'bigquery.models export getData getMetadata list',
      'bigquery.routines get list',
      'bigquery.tables createSnapshot export get getData getIamPolicy list',
      PROJECTS,
    ],
    grows: ['bigquery.*.get*', 'bigquery.*.list*'],
  },
  'roles/bigquery.dataEditor': {
    gives: [...DATA_OF_DATASETS, PROJECTS],
    grows: ['bigquery.*', 'cloudkms.keyHandles.*', 'cloudkms.operations.*', 'cloudkms.projects.*', 'dataplex.*'],
  },
  'roles/bigquery.dataOwner': {
    gives: [
      ...DATA_OF_DATASETS,
      'bigquery.datasets delete setIamPolicy update',
      'bigquery.rowAccessPolicies create delete getIamPolicy list setIamPolicy update',
      'bigquery.tables deleteSnapshot setCategory setIamPolicy',
      PROJECTS,
    ],
    grows: ['bigquery.*', 'cloudkms.keyHandles.*', 'cloudkms.operations.*', 'cloudkms.projects.*', 'dataplex.*'],
  },
  'roles/bigquery.jobUser': { gives: ['bigquery.jobs create', PROJECTS] },
  'roles/cloudkms.cryptoKeyEncrypterDecrypter': {
    gives: [
      'cloudkms.cryptoKeyVersions useToDecrypt useToEncrypt',
      'cloudkms.locations get list',
      'resourcemanager.projects get',
    ],
  },
  'roles/iam.serviceAccountKeyAdmin': {
    gives: ['iam.serviceAccountKeys create delete disable enable get list', 'iam.serviceAccounts get list', PROJECTS],
    grows: ['iam.serviceAccountKeys.*'],
  },
  'roles/iam.serviceAccountTokenCreator': {
    gives: ['iam.serviceAccounts get getAccessToken getOpenIdToken implicitDelegation list signBlob signJwt', PROJECTS],
  },
  'roles/iam.serviceAccountUser': { gives: ['iam.serviceAccounts actAs get list', PROJECTS] },
  'roles/iam.workloadIdentityUser': { gives: ['iam.serviceAccounts get getAccessToken getOpenIdToken list'] },
  'roles/iap.httpsResourceAccessor': { gives: ['iap.webServiceVersions accessViaIAP'] },
  'roles/iap.tunnelResourceAccessor': {
    gives: ['iap.tunnelDestGroups accessViaIAP', 'iap.tunnelInstances accessViaIAP'],
  },
  'roles/logging.bucketWriter': { gives: ['logging.buckets write'] },
  'roles/logging.logWriter': { gives: ['logging.logEntries create'], grows: ['logging.logEntries.route'] },
  'roles/logging.viewAccessor': {
    gives: ['logging.logEntries download', 'logging.views access listLogs listResourceKeys listResourceValues'],
  },
  'roles/modelarmor.user': {
    gives: [
      'modelarmor.locations get list',
      'modelarmor.templates useToSanitizeInput useToSanitizeModelResponse useToSanitizeOutput useToSanitizeUserPrompt useToStreamSanitizeModelResponse useToStreamSanitizeUserPrompt',
      PROJECTS,
    ],
    grows: ['modelarmor.*.use*'],
  },
  'roles/monitoring.metricWriter': {
    gives: [
      'monitoring.metricDescriptors create get list',
      'monitoring.monitoredResourceDescriptors get list',
      'monitoring.timeSeries create',
    ],
  },
  'roles/pubsub.publisher': { gives: ['pubsub.topics publish'] },
  'roles/pubsub.subscriber': {
    gives: ['pubsub.snapshots seek', 'pubsub.subscriptions consume', 'pubsub.topics attachSubscription'],
  },
  'roles/resourcemanager.projectIamAdmin': {
    gives: ['resourcemanager.projects get getIamPolicy setIamPolicy'],
    grows: ['iam.policybindings.*', 'resourcemanager.projects.*'],
  },
  'roles/run.invoker': { gives: ['run.routes invoke'], grows: ['run.jobs.run'] },
  'roles/secretmanager.secretAccessor': { gives: ['secretmanager.versions access', PROJECTS] },
  'roles/serviceusage.serviceUsageConsumer': {
    gives: [
      'monitoring.timeSeries list',
      'serviceusage.operations get list',
      'serviceusage.quotas get',
      'serviceusage.services get list use',
    ],
  },
  'roles/storage.admin': {
    gives: [
      ...OBJECTS,
      'storage.buckets create createTagBinding delete deleteTagBinding enableObjectRetention get getIamPolicy getIpFilter getObjectInsights list listEffectiveTags listTagBindings relocate restore setIamPolicy setIpFilter update',
      'storage.bucketOperations cancel get list',
      'storage.managedFolders getIamPolicy setIamPolicy',
      'resourcemanager.hierarchyNodes listEffectiveTags',
      'firebase.projects get',
      PROJECTS,
    ],
    grows: ['storage.*', 'recommender.*', 'monitoring.*'],
  },
  'roles/storage.objectAdmin': {
    gives: [...OBJECTS, PROJECTS],
    grows: [
      'storage.folders.*',
      'storage.managedFolders.*',
      'storage.multipartUploads.*',
      'storage.objects.*',
      'monitoring.*',
    ],
  },
  'roles/storage.objectCreator': {
    gives: [
      'orgpolicy.policy get',
      'storage.folders create',
      'storage.managedFolders create',
      'storage.multipartUploads abort create listParts',
      'storage.objects create createContext',
      PROJECTS,
    ],
  },
  'roles/storage.objectViewer': {
    gives: ['storage.folders get list', 'storage.managedFolders get list', 'storage.objects get list', PROJECTS],
    grows: ['storage.objects.get*', 'storage.objects.list*'],
  },
};

/** Permissions in full. */
const inFull = (gives: readonly string[]): readonly string[] => [
  ...new Set(
    gives.flatMap((line) => {
      const [on = '', ...verbs] = line.split(' ');
      return verbs.map((verb) => `${on}.${verb}`);
    }),
  ),
];

/** What predefined roles give. */
export const PREDEFINED_ROLES: Readonly<Record<string, GoogleRole>> = Object.fromEntries(
  Object.entries(LISTED).map(([name, { gives, grows }]) => {
    const because = `the table of ${ROLES_OF} does not list all that '${name}' gives`;
    const role: GoogleRole = {
      name,
      permissions: inFull(gives),
      ...(grows && { unsure: { patterns: grows, because } }),
    };
    return [name, role];
  }),
);

/** What owners are not known to be given: objects are given by the lists of their buckets, and what is secret, or opens doors, by roles for it. */
const NOT_OF_OWNERS = [
  'accesscontextmanager.*',
  'cloudkms.*.use*',
  'iam.serviceAccounts.*',
  'iap.*',
  'orgpolicy.*',
  'resourcemanager.folders.*',
  'resourcemanager.organizations.*',
  'secretmanager.versions.access',
  'storage.objects.*',
];

/** The same of editors, who have no rights over those of others. */
const NOT_OF_EDITORS = [...NOT_OF_OWNERS, '*.setIamPolicy', 'iam.*', 'resourcemanager.*'];

const basic = (name: string, patterns: readonly string[], everything: boolean): GoogleRole => ({
  name,
  permissions: [],
  everything,
  unsure: { patterns, because: `no table tells all that the basic role '${name}' gives` },
});

/** Basic roles: owners and editors may do nearly everything. */
export const BASIC_ROLES: Readonly<Record<string, GoogleRole>> = {
  'roles/owner': basic('roles/owner', NOT_OF_OWNERS, true),
  'roles/editor': basic('roles/editor', NOT_OF_EDITORS, true),
  'roles/viewer': basic('roles/viewer', ['*'], false),
};
