import type { Resource, Template } from './template';
import type { Templates } from './templates';

/** Services for models and agents, as types, actions, ARNs and names of endpoints spell them. */
const AI = /bedrock|sagemaker|qbusiness|AWS::(Kendra|Comprehend|Personalize|Forecast|Lex|Rekognition|NovaAct)::/i;

const templates = new WeakMap<Template, boolean>();

/** Whether anything in a template is about AI: what else it holds may be there for that. */
export function speaksOfAi(template: Template): boolean {
  const known = templates.get(template);
  if (known !== undefined) return known;
  const speaks = [...template.resources.values()].some(isAboutAi);
  templates.set(template, speaks);
  return speaks;
}

const isAboutAi = ({ type, raw }: Resource): boolean =>
  type !== 'AWS::CDK::Metadata' && (AI.test(type) || AI.test(JSON.stringify(raw) ?? ''));

/** Whether one of the templates of a run does. */
export const anySpeaksOfAi = (run: Templates): boolean => run.all.some(speaksOfAi);
