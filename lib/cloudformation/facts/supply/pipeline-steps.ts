import type { Field } from '../../field';
import type { Subject } from '../../subject';

/** What `AWS::SageMaker::Pipeline` holds of itself, or where that is kept. */
export const holderOf = (pipeline: Subject): Field => pipeline.properties.get('PipelineDefinition').json;

/** What its steps are, where it says so itself. */
export function definitionOf(pipeline: Subject): Field {
  const holder = holderOf(pipeline);
  const body = holder.get('PipelineDefinitionBody');
  return (body.isSet === false ? holder : body).json;
}

/** All steps, also those behind conditions. */
export function stepsOf(holder: Field, key = 'Steps'): readonly Field[] {
  return holder.get(key).items.flatMap((step) => {
    const branches = step.get('Arguments');
    if (step.unknown !== undefined || branches.isSet !== true) return [step];
    return [step, ...stepsOf(branches, 'IfSteps'), ...stepsOf(branches, 'ElseSteps')];
  });
}

/** A step that runs a container over data, with what the call is given that starts it. */
export interface JobStep {
  readonly kind: 'training' | 'processing';
  readonly given: Field;
}

/** The steps that do: those that train, also several times over, and those that process. */
export const jobStepsOf = (pipeline: Subject): readonly JobStep[] =>
  stepsOf(definitionOf(pipeline)).flatMap((step): readonly JobStep[] => {
    const given = step.get('Arguments');
    switch (step.get('Type').text) {
      case 'Training':
        return [{ kind: 'training', given }];
      case 'Tuning':
        return [{ kind: 'training', given: given.get('TrainingJobDefinition') }];
      case 'Processing':
        return [{ kind: 'processing', given }];
      default:
        return [];
    }
  });
