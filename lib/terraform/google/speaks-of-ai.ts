import type { Configurations } from '../configurations';

/** Types for models, agents and what guards them. */
const AI_TYPE = /^google_(vertex_ai|ml_engine|notebooks|workbench|colab|model_armor|discovery_engine|dialogflow)_/;

const known = new WeakMap<Configurations, boolean>();

/** Whether anything in the files is about AI: what else they hold may be there for that. */
export function speaksOfAi(files: Configurations): boolean {
  const found = known.get(files) ?? files.resources.some(({ type, values }) => isAboutAi(type, values));
  known.set(files, found);
  return found;
}

const isAboutAi = (type: string, values: unknown): boolean =>
  AI_TYPE.test(type) ||
  (/_iam_|_audit_config$|_service$/.test(type) && /aiplatform/.test(JSON.stringify(values) ?? ''));
