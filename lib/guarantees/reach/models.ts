import { withValues } from '../../access/answer/named-values';
import { InputError, Unknown } from '../../core';
import type { Asker } from '../asking';
import type { Demand } from '../demand';
import type { GrantedModel, Outcome } from '../guarantee';
import { intendedCall } from './intended';

/** What was granted of one model: that it is run so, and can be. */
export function reachOfModels(asker: Asker, model: GrantedModel): readonly Outcome[] {
  if (model.hidden !== undefined) return [unknown(model, model.hidden)];
  try {
    const demands = model.questions.map((one) => demandOf(one, model));
    return [...asker.allOutcomes(demands), ...model.intended.map((call) => intendedCall(asker, call, model.place))];
  } catch (error) {
    // A role or guardrail that is not among the files, such as one of another stage.
    if (error instanceof InputError) return [unknown(model, error.message)];
    throw error;
  }
}

const demandOf = ({ name, question }: GrantedModel['questions'][number], { place }: GrantedModel): Demand => ({
  name,
  guarded: [place],
  forbidden: (access) => withValues(question, access),
  unlessTrusted: true,
});

const unknown = ({ place }: GrantedModel, because: string): Outcome => ({
  name: 'run-by-granted',
  place,
  held: new Unknown(because),
  because,
});
