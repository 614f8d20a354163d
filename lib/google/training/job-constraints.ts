import { celText } from '../naming/cel-text';

/** What a constraint is about, and what it asks. */
export interface JobConstraint {
  readonly type: string;
  readonly action: 'ALLOW' | 'DENY';
  readonly condition: string;
  readonly what: string;
}

/** A job with what every job must have. What the condition cannot evaluate is refused along. */
const closed = (spec: string): string =>
  [
    `${spec}.pscInterfaceConfig.networkAttachment != ""`,
    `${spec}.serviceAccount != ""`,
    `resource.encryptionSpec.kmsKeyName != ""`,
  ].join(' && ');

const noDoors = (spec: string): string => `${spec}.enableWebAccess == false && ${spec}.enableDashboardAccess == false`;

/**
 * What every job must be, by the id of its constraint. Names are for ever: an organization knows each once.
 *
 * Sources: https://cloud.google.com/vertex-ai/docs/training/custom-constraints, https://cloud.google.com/vertex-ai/docs/pipelines/use-custom-constraints
 */
export const JOB_CONSTRAINTS: Readonly<Record<string, JobConstraint>> = {
  ztaCustomJobPrivate: {
    type: 'CustomJob',
    action: 'ALLOW',
    condition: `${closed('resource.jobSpec')} && ${noDoors('resource.jobSpec')}`,
    what: 'Training jobs',
  },
  ztaTuningJobPrivate: {
    type: 'HyperparameterTuningJob',
    action: 'ALLOW',
    condition: `${closed('resource.trialJobSpec')} && ${noDoors('resource.trialJobSpec')}`,
    what: 'Tuning jobs',
  },
  ztaPipelineJobPrivate: {
    type: 'PipelineJob',
    action: 'ALLOW',
    condition: closed('resource'),
    what: 'Pipelines',
  },
};

/** Jobs that run another image than one of these repositories, or one that can change, are refused. */
export function imagesOnly(repositories: readonly string[]): Readonly<Record<string, JobConstraint>> {
  const uri = 'pool.containerSpec.imageUri';
  const known = repositories.map((one) => `${uri}.startsWith(${celText(one)})`).join(' || ');
  return {
    ztaCustomJobImages: {
      type: 'CustomJob',
      action: 'DENY',
      condition: `resource.jobSpec.workerPoolSpecs.exists(pool, !(${uri}.contains("@sha256:") && (${known})))`,
      what: 'Images of training jobs',
    },
  };
}
