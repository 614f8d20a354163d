import type { Asker } from '../asking';
import type { Outcome } from '../guarantee';
import { reachOfFiles } from './files';
import { reachOfModels } from './models';

/** That models are run by those they were granted to, through the endpoint, with the guardrail, and in no other way. */
export function reach(asker: Asker): readonly Outcome[] {
  const ofModels = asker.terms.models?.flatMap((model) => reachOfModels(asker, model)) ?? [];
  const told = new Set(ofModels.map(breaker));
  const ofFiles = reachOfFiles(asker).filter((one) => one.held === true || !told.has(breaker(one)));
  return [...ofModels, ...ofFiles];
}

/** Who breaks what: told of a model by its name, it need not be told of all of them. */
const breaker = ({ name, because, counterexample }: Outcome): string =>
  JSON.stringify([name, counterexample?.caller ?? because]);
