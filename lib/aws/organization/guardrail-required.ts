import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { INVOKE_MODEL } from '../naming/perms';
import type { ControlStatement } from './control-statement';
import type { Exemption } from './exemption';

/** Behind which guardrails models answer. */
export interface GuardrailControl {
  /** Versions of guardrails, one at least: `arn:…:guardrail/ID:VERSION`. */
  readonly guardrails: readonly string[];

  /**
   * Models that no guardrail can be put before, such as those that only embed: exact ARNs of them, and of their profiles.
   *
   * @default - every model needs a guardrail
   */
  readonly unguardedModels?: readonly string[];

  /**
   * Who makes and changes agents and flows, which call models by roles of their own.
   *
   * @default - nobody but those who are exempt from all
   */
  readonly agentPipelines?: readonly Exemption[];
}

const GUARDRAIL = /^arn:[\w-]+:bedrock:[\w-]+:\d{12}:guardrail\/[a-z0-9]+:[1-9]\d*$/;

/** Ways to a model that know no condition on its guardrail. */
const SIDE_DOORS = [
  'bedrock-mantle:CreateFineTuningJob',
  'bedrock-mantle:CreateInference',
  'bedrock-websearch:Invoke*',
  'bedrock:AgenticRetrieveStream',
  'bedrock:CreateEvaluationJob',
  'bedrock:CreateModelInvocationJob',
  'bedrock:GenerateQuery',
  'bedrock:InvokeBuilder',
  'bedrock:InvokeDataAutomation*',
  'bedrock:InvokeInlineAgent',
  'bedrock:InvokeTool',
  'bedrock:OptimizePrompt',
  'bedrock:Rerank',
  'bedrock:RetrieveAndGenerate',
];

/** What says which guardrail an agent or a flow has. */
const AGENTS = [
  'bedrock:CreateAgent*',
  'bedrock:CreateFlow*',
  'bedrock:UpdateAgent*',
  'bedrock:UpdateFlow*',
  'bedrock:UpdateGuardrail',
  'bedrock:DeleteGuardrail',
];

/**
 * Denies running a model without one of these guardrails.
 *
 * Of a profile, the guardrail is asked for where the call comes in, since it is not established that its check in other regions shows it: what
 * is denied there is the profile, or a model that is called without one.
 *
 * @throws GuardrailsMissing if there is none
 * @throws GuardrailVersion if one is not an ARN with a numbered version
 */
export function guardrailRequired(
  { guardrails, unguardedModels = [], agentPipelines }: GuardrailControl,
  partition: string,
  place: IConstruct,
): readonly ControlStatement[] {
  check(guardrails, place);
  const unguarded = { StringNotEquals: { 'bedrock:GuardrailIdentifier': guardrails } };
  return [
    {
      sid: 'GuardProfiles',
      actions: INVOKE_MODEL,
      notResources: [`arn:${partition}:bedrock:*::foundation-model/*`, ...unguardedModels],
      conditions: unguarded,
    },
    {
      sid: 'GuardModels',
      actions: INVOKE_MODEL,
      ...(unguardedModels.length > 0 && { notResources: unguardedModels }),
      conditions: { ...unguarded, Null: { 'bedrock:InferenceProfileArn': 'true' } },
    },
    { sid: 'NoWayAroundGuardrails', actions: SIDE_DOORS },
    { sid: 'AgentsByPipelines', actions: AGENTS, but: agentPipelines },
  ];
}

function check(guardrails: readonly string[], place: IConstruct): void {
  if (guardrails.length === 0) {
    const reason =
      "'guardrails' must name a guardrail version at least, got none; give the ARN of the one that callers use";
    throw new ConfigError('GuardrailsMissing', reason, place);
  }
  const wrong = guardrails.find((guardrail) => !Token.isUnresolved(guardrail) && !GUARDRAIL.test(guardrail));
  if (wrong === undefined) return;
  const allowed = 'ARNs of guardrails, each with a numbered version';
  throw new ConfigError(
    'GuardrailVersion',
    `'guardrails' must be ${allowed}, got '${wrong}'; name each one exactly`,
    place,
  );
}
