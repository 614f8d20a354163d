import {
  ALTER_EVIDENCE,
  APPROVE_MODEL,
  DEPLOY_MODEL,
  REGISTER_MODEL,
  SHARE_OUT,
  SIGN,
  TRAIN_MODEL,
  UNREGISTER_MODEL,
} from '../../access/google/life-cycle';

/** What a duty in the life of a model gives by itself, and what is kept from whoever has it, whatever else is granted. */
export interface Duty {
  /** What it is called, in a sentence: 'trains'. */
  readonly does: string;

  /** What the duty may in its project, by exact names. What is about one thing, such as a dataset, grants of that thing add. */
  readonly permissions: readonly string[];

  /** What others do. */
  readonly leavesToOthers: readonly string[];
}

/** What everybody with a duty looks at. */
const MODELS = [
  'aiplatform.modelEvaluations.get',
  'aiplatform.modelEvaluations.list',
  'aiplatform.models.get',
  'aiplatform.models.list',
] as const;

/** What nobody with a duty does. */
const NEVER = [...SHARE_OUT, ...UNREGISTER_MODEL, ...ALTER_EVIDENCE] as const;

/** The duties, each by its name. */
export const DUTIES = {
  trainer: {
    does: 'trains',
    permissions: [
      ...MODELS,
      'aiplatform.customJobs.get',
      'aiplatform.customJobs.list',
      'aiplatform.pipelineJobs.get',
      'aiplatform.pipelineJobs.list',
    ],
    leavesToOthers: [...APPROVE_MODEL, ...DEPLOY_MODEL, ...NEVER],
  },
  approver: {
    does: 'approves',
    permissions: [...MODELS, 'aiplatform.customJobs.get', 'aiplatform.pipelineJobs.get'],
    leavesToOthers: [...TRAIN_MODEL, ...REGISTER_MODEL, ...DEPLOY_MODEL, ...NEVER],
  },
  deployer: {
    does: 'deploys',
    permissions: [
      ...MODELS,
      'aiplatform.endpoints.deploy',
      'aiplatform.endpoints.get',
      'aiplatform.endpoints.list',
      'aiplatform.endpoints.undeploy',
    ],
    leavesToOthers: [...TRAIN_MODEL, ...REGISTER_MODEL, ...APPROVE_MODEL, ...SIGN, ...NEVER],
  },
  auditor: {
    does: 'audits',
    permissions: [
      ...MODELS,
      'aiplatform.customJobs.get',
      'aiplatform.customJobs.list',
      'aiplatform.endpoints.get',
      'aiplatform.endpoints.getIamPolicy',
      'aiplatform.endpoints.list',
      'aiplatform.pipelineJobs.get',
      'aiplatform.pipelineJobs.list',
      'artifactregistry.repositories.get',
      'artifactregistry.repositories.getIamPolicy',
      'artifactregistry.repositories.list',
      'binaryauthorization.attestors.get',
      'binaryauthorization.attestors.list',
      'binaryauthorization.policy.get',
      'cloudkms.cryptoKeys.get',
      'cloudkms.cryptoKeys.getIamPolicy',
      'cloudkms.cryptoKeys.list',
      'iam.roles.get',
      'iam.roles.list',
      'iam.serviceAccounts.get',
      'iam.serviceAccounts.getIamPolicy',
      'iam.serviceAccounts.list',
      'logging.buckets.get',
      'logging.buckets.list',
      'logging.sinks.get',
      'logging.sinks.list',
      'monitoring.alertPolicies.get',
      'monitoring.alertPolicies.list',
      'resourcemanager.projects.get',
      'resourcemanager.projects.getIamPolicy',
      'storage.buckets.get',
      'storage.buckets.getIamPolicy',
      'storage.buckets.list',
    ],
    leavesToOthers: [...TRAIN_MODEL, ...REGISTER_MODEL, ...APPROVE_MODEL, ...SIGN, ...DEPLOY_MODEL, ...NEVER],
  },
} as const satisfies Readonly<Record<string, Duty>>;

/** A name of a duty. */
export type DutyName = keyof typeof DUTIES;
