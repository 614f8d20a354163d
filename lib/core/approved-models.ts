import type { PublicAiProvider } from './public-ai-apis';

/**
 * Models that an organization has approved: one list that inventories keep and guardrails enforce, in each cloud.
 *
 * Ids are whole and without wildcards, so that what nobody has looked at is not approved along with what somebody has.
 */
export interface IApprovedModels {
  /**
   * Models of Amazon Bedrock: identifiers of foundation models, such as 'amazon.nova-pro-v1:0'.
   *
   * @default - none
   */
  readonly bedrock?: readonly string[];

  /**
   * Models of Vertex AI's Model Garden, each with its publisher, such as 'google/gemini-2.5-pro'.
   *
   * @default - none
   */
  readonly vertexAi?: readonly string[];

  /**
   * Providers whose public API may be asked over the internet.
   *
   * @default - none: models are asked in the cloud, where they are guarded and logged
   */
  readonly publicApis?: readonly PublicAiProvider[];
}
