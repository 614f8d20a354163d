import { Unknown } from '../../../core';
import { HOLE, Reference, type TextLike } from '../../text';
import { arnParts } from './resource-pattern';

/** Whose model it is: one of the provider's, or one that the account hosts. */
export type KindOfModel = 'provided' | 'hosted';

const TYPES: Readonly<Record<string, KindOfModel>> = {
  'AWS::Bedrock::ApplicationInferenceProfile': 'provided',
  'AWS::Bedrock::IntelligentPromptRouter': 'provided',
  'AWS::SageMaker::Endpoint': 'hosted',
  'AWS::SageMaker::InferenceComponent': 'hosted',
};

const RESOURCES: Readonly<Record<KindOfModel, RegExp>> = {
  provided:
    /^(\*|(foundation-model|(application-)?inference-profile|custom-model(-deployment)?|provisioned-model|imported-model|(default-)?prompt-router|bedrock-marketplace-model-endpoint|async-invoke)\b)/,
  hosted: /^(\*|endpoint\/|endpoint\*|inference-component\/)/,
};

const SERVICES: readonly (readonly [string, KindOfModel])[] = [
  ['bedrock', 'provided'],
  ['sagemaker', 'hosted'],
];

/** What kind of model an ARN or a pattern of ARNs names; any where it can be any, and nothing where it names no model. */
export function kindOfModel(text: TextLike): KindOfModel | 'any' | undefined {
  if (text === '*' || Unknown.is(text)) return 'any';
  if (text instanceof Reference) return TYPES[text.resource.type];
  const arn = arnParts(text);
  if (arn === undefined) return undefined;
  const found = SERVICES.filter(([service]) => fits(arn.service, service)).map(([, kind]) => kind);
  const kinds = found.filter((kind) => RESOURCES[kind].test(arn.resource) || arn.resource.startsWith(HOLE));
  return kinds.length > 1 ? 'any' : kinds[0];
}

const fits = (shape: string, service: string): boolean =>
  shape === service ||
  (/[*?]/.test(shape) && new RegExp(`^${shape.replace(/\*/g, '.*').replace(/\?/g, '.')}$`).test(service));

/** Models that turn text into numbers or order it, and take no guardrail. */
const WITHOUT_WORDS = /embed|rerank/i;

/** Whether a guardrail can be put before the model. */
export const takesGuardrail = (text: TextLike): boolean => !WITHOUT_WORDS.test(`${text}`);
