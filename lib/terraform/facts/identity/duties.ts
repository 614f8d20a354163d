import { type Maybe, some } from '../../../core';
import { type Binding, gives } from '../../google/bindings';

/** What approves, deploys and trains models, as permissions and as ready-made roles. */
const DUTIES = {
  approves:
    /^(clouddeploy\.rollouts\.approve|cloudbuild\.builds\.approve|containeranalysis\.notes\.attachOccurrence|binaryauthorization\.(attestors|policy)\.update|roles\/(clouddeploy\.approver|cloudbuild\.builds\.approver|containeranalysis\.(admin|notes\.(attacher|editor))|binaryauthorization\.(attestorsAdmin|attestorsEditor|policyAdmin|policyEditor)))$/,
  deploys: /^(aiplatform\.endpoints\.(deploy|update)|roles\/aiplatform\.(user|admin))$/,
  trains:
    /^(aiplatform\.(customJobs|hyperparameterTuningJobs|nasJobs|pipelineJobs|trainingPipelines|tuningJobs)\.create|roles\/aiplatform\.(user|admin))$/,
} as const;

/** Whether bindings give a duty in the life of a model. */
export const holds = (duty: keyof typeof DUTIES, bindings: readonly Binding[]): Maybe<boolean> =>
  some(bindings.map((one) => gives(one, DUTIES[duty])));
