import type { IConstruct } from 'constructs';
import { ConfigError, type Place } from '../../core';
import type { GrantedModel } from '../../guarantees';

/** What is asked about a model that was granted. */
export type AskedModel = Pick<GrantedModel, 'questions' | 'intended'>;

/** How each model of an app is asked about: once the app is whole, since grants come one by one. */
const NOTED = new WeakMap<IConstruct, () => AskedModel>();

/** Notes how a model is asked about. */
export function noteModel(model: IConstruct, ask: () => AskedModel): void {
  NOTED.set(model, ask);
}

/** What has to hold of each model of an app or stage. */
export function modelsIn(scope: IConstruct): readonly GrantedModel[] {
  return scope.node.findAll().flatMap((construct) => {
    const ask = NOTED.get(construct);
    return ask === undefined ? [] : { place: placeOf(construct), ...asked(ask) };
  });
}

function asked(ask: () => AskedModel): AskedModel & Pick<GrantedModel, 'hidden'> {
  try {
    return ask();
  } catch (error) {
    // Nobody asked for this question, so that it is no mistake of theirs.
    if (error instanceof ConfigError) return { questions: [], intended: [], hidden: error.message };
    throw error;
  }
}

/** A model of the provider is no resource of a template. */
function placeOf(construct: IConstruct): Place {
  const { path } = construct.node;
  return { file: '', resource: path, type: construct.constructor.name, at: '', constructPath: path };
}
