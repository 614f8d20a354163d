/** Runs a model of Amazon Bedrock. Converse and ConverseStream are authorised as these. */
export const INVOKE_MODEL = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];

export const APPLY_GUARDRAIL = 'bedrock:ApplyGuardrail';

/** Services beside Amazon Bedrock itself that run models or carry prompts away, and know neither its guardrails nor its logs. */
export const OTHER_MODEL_SERVICES = ['bedrock-agentcore:*', 'bedrock-mantle:*', 'bedrock-websearch:*'];
