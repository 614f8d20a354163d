import { ConfigError } from '../../core';

/**
 * What can be done with a model of Model Garden: ask it where Google runs it, run it in a project of yours, or train it further.
 *
 * Source: https://cloud.google.com/vertex-ai/generative-ai/docs/control-model-access
 */
export type ModelAction = 'predict' | 'deploy' | 'tune';

const PUBLISHER = /^[a-z0-9][a-z0-9._-]*$/;
const MODEL = /^[a-z0-9][a-z0-9._@-]*$/;

/** One action on one model of Model Garden. */
export class ModelReference {
  /**
   * Asking a model that Google runs, online or in batches.
   *
   * @param publisher as its model card says, such as 'google' or 'anthropic'
   * @param model the last part of the model id on its card, such as 'gemini-2.5-pro', with the version where the id has one: 'gemini-2.0-flash-001'
   */
  public static predict(publisher: string, model: string): ModelReference {
    return new ModelReference(publisher, model, 'predict');
  }

  /** Running a model in a project of yours, where Google does not run it. */
  public static deploy(publisher: string, model: string): ModelReference {
    return new ModelReference(publisher, model, 'deploy');
  }

  /** Training a model further. */
  public static tune(publisher: string, model: string): ModelReference {
    return new ModelReference(publisher, model, 'tune');
  }

  /** As the policy spells it: `publishers/google/models/gemini-2.5-pro:predict`. */
  public readonly value: string;

  /**
   * @throws ModelPublisher, ModelName if one of them is not spelt as model cards spell it
   * @throws ModelFloating if the id stands for whichever model is the latest
   */
  private constructor(publisher: string, model: string, action: ModelAction) {
    if (!PUBLISHER.test(publisher)) {
      const reason = `'publisher' must be as the model card says, such as 'google', got '${publisher}'`;
      throw new ConfigError('ModelPublisher', `${reason}; the policy knows no wildcards`);
    }
    if (!MODEL.test(model)) {
      const reason = `'model' must be the last part of a model id, such as 'gemini-2.5-pro', got '${model}'`;
      throw new ConfigError('ModelName', `${reason}; the policy knows no wildcards`);
    }
    if (/(^|[@-])latest$/.test(model)) {
      const reason = `'model' must stand for one model, got '${model}', which is another one tomorrow`;
      throw new ConfigError('ModelFloating', `${reason}; name the model that was approved`);
    }
    this.value = `publishers/${publisher}/models/${model}:${action}`;
  }
}
