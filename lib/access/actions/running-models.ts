/** Ways to run models, by AWS's reference of actions as of 2026-09-26; a test compares them with it. */

/** Runs a model of the provider; these alone know guardrails. Converse is authorised as these. */
export const RUN_PROVIDED = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];

/** Runs a model that the account hosts. */
export const RUN_HOSTED = [
  'sagemaker:InvokeEndpoint',
  'sagemaker:InvokeEndpointAsync',
  'sagemaker:InvokeEndpointWithResponseStream',
];

/** Runs models of the provider past Amazon Bedrock's guardrails and its log of calls. */
export const RUN_BESIDE = ['bedrock-mantle:CreateFineTuningJob', 'bedrock-mantle:CreateInference'];

/** Runs an agent that the caller describes with the call. */
export const RUN_INLINE_AGENT = ['bedrock:InvokeInlineAgent'];

/** Runs a model over many prompts that lie in a file. */
export const RUN_BATCH = ['bedrock:CreateModelInvocationJob'];

/** Runs a model as a part of something else, with what the caller says about guardrails or with none. */
export const RUN_WITHIN = [
  'bedrock:AgenticRetrieveStream',
  'bedrock:CreateAdvancedPromptOptimizationJob',
  'bedrock:CreateEvaluationJob',
  'bedrock:InvokeBuilder',
  'bedrock:InvokeDataAutomation',
  'bedrock:InvokeDataAutomationAsync',
  'bedrock:InvokeTool',
  'bedrock:OptimizePrompt',
  'bedrock:RetrieveAndGenerate',
];

/** Runs whatever model the caller names, and knows neither the endpoint nor the guardrail of a call. */
export const RUN_AROUND = [...RUN_BESIDE, ...RUN_INLINE_AGENT, ...RUN_BATCH, ...RUN_WITHIN];

/** Runs what somebody has set up with a guardrail of its own, which is a way around only where none is named. */
export const RUN_SET_UP = ['bedrock:InvokeAgent', 'bedrock:InvokeFlow', 'bedrock:StartFlowExecution'];

/** Every way to run a model. */
export const RUN = [
  ...RUN_PROVIDED,
  ...RUN_HOSTED,
  ...RUN_BESIDE,
  ...RUN_INLINE_AGENT,
  ...RUN_BATCH,
  ...RUN_WITHIN,
  ...RUN_SET_UP,
];
