/** What is done with a model from its training to its end, as roles of Google Cloud spell it. Source: https://cloud.google.com/iam/docs/permissions-reference */

/** Makes a model from data, or changes one. */
export const TRAIN_MODEL = [
  'aiplatform.customJobs.create',
  'aiplatform.hyperparameterTuningJobs.create',
  'aiplatform.nasJobs.create',
  'aiplatform.pipelineJobs.create',
  'aiplatform.schedules.create',
  'aiplatform.schedules.update',
  'aiplatform.trainingPipelines.create',
  'aiplatform.tuningJobs.create',
] as const;

/** Puts a model into the registry of Vertex AI. */
export const REGISTER_MODEL = ['aiplatform.models.upload'] as const;

/** Says that a model may be used, or changes who can say so: attestations, what attestors and policies take, and runs that wait for a yes. */
export const APPROVE_MODEL = [
  'binaryauthorization.attestors.update',
  'binaryauthorization.policy.update',
  'cloudbuild.builds.approve',
  'clouddeploy.rollouts.approve',
  'containeranalysis.notes.attachOccurrence',
] as const;

/** Signs with a key of Cloud KMS. */
export const SIGN = ['cloudkms.cryptoKeyVersions.useToSign'] as const;

/** Puts a model, or another version of it, where it answers, or takes it away. */
export const DEPLOY_MODEL = [
  'aiplatform.deploymentResourcePools.create',
  'aiplatform.deploymentResourcePools.update',
  'aiplatform.endpoints.deploy',
  'aiplatform.endpoints.undeploy',
  'aiplatform.endpoints.update',
] as const;

/** Takes a model out of the project, or lets others in to it. */
export const SHARE_OUT = [
  'aiplatform.endpoints.setIamPolicy',
  'aiplatform.models.export',
  'artifactregistry.repositories.setIamPolicy',
] as const;

/** Takes a model, or an image, out of the record of what there was. */
export const UNREGISTER_MODEL = [
  'aiplatform.models.delete',
  'artifactregistry.repositories.delete',
  'artifactregistry.repositories.deleteArtifacts',
] as const;

/** Weakens logs, or ends their flow. */
export const ALTER_EVIDENCE = [
  'cloudkms.cryptoKeyVersions.destroy',
  'cloudkms.cryptoKeyVersions.update',
  'logging.buckets.delete',
  'logging.buckets.update',
  'logging.exclusions.create',
  'logging.exclusions.update',
  'logging.logs.delete',
  'logging.sinks.delete',
  'logging.sinks.update',
] as const;

/** Does what a service account may: as it, with a token or a key of it, or by saying who else may. */
export const ACT_AS = [
  'iam.serviceAccountKeys.create',
  'iam.serviceAccounts.actAs',
  'iam.serviceAccounts.getAccessToken',
  'iam.serviceAccounts.implicitDelegation',
  'iam.serviceAccounts.setIamPolicy',
  'iam.serviceAccounts.signBlob',
  'iam.serviceAccounts.signJwt',
] as const;

/** Gives rights, itself included, or takes away what denies them. */
export const GIVE_RIGHTS = [
  'binaryauthorization.attestors.setIamPolicy',
  'cloudkms.cryptoKeys.setIamPolicy',
  'cloudkms.keyRings.setIamPolicy',
  'containeranalysis.notes.setIamPolicy',
  'iam.denypolicies.delete',
  'iam.denypolicies.update',
  'iam.roles.update',
  'privilegedaccessmanager.entitlements.create',
  'privilegedaccessmanager.entitlements.update',
  'resourcemanager.folders.setIamPolicy',
  'resourcemanager.organizations.setIamPolicy',
  'resourcemanager.projects.setIamPolicy',
] as const;

/** Every permission of the table, so that a question about one is no misspelling, although no role of the files gives it. */
export const LIFE_CYCLE: readonly string[] = [
  ...TRAIN_MODEL,
  ...REGISTER_MODEL,
  ...APPROVE_MODEL,
  ...SIGN,
  ...DEPLOY_MODEL,
  ...SHARE_OUT,
  ...UNREGISTER_MODEL,
  ...ALTER_EVIDENCE,
  ...ACT_AS,
  ...GIVE_RIGHTS,
];
