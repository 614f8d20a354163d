import { StringConcat, Token, Tokenization } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Question } from '../access/prove/question';
import { RUN_BATCH, RUN_BESIDE, RUN_INLINE_AGENT, RUN_PROVIDED, RUN_WITHIN } from '../cloudformation/ai-actions';
import type { ModelRoute } from './bedrock-model';
import { nameInQuestion } from './named-in-questions';
import { noRequest } from './no-request';

/** How a model may be reached. */
export interface Reach {
  readonly route: ModelRoute;
  readonly vpcEndpointId: string;
  /** The guardrail of which every call names a version. */
  readonly guardrail: IConstruct;
  /** Guardrails with their versions that calls may name for a while longer. */
  readonly expiring: readonly string[];
  readonly callers: readonly IConstruct[];
}

/** Actions that run whatever model the caller names, and that know neither the endpoint nor the guardrail of one. */
const AROUND = [...RUN_BESIDE, ...RUN_INLINE_AGENT, ...RUN_BATCH, ...RUN_WITHIN];

/** What has to be proved so that a model is reached in one way, and in no other. */
export function questionsAbout({ route, vpcEndpointId, guardrail, expiring, callers }: Reach): readonly Question[] {
  const [entry, behind] = [
    patternOf(route.entryArn),
    route.arns.filter((arn) => arn !== route.entryArn).map(patternOf),
  ];
  const guardrails = [`\${${nameInQuestion(guardrail)}.GuardrailArn}:*`, ...expiring.map(patternOf)];
  const throughEndpoint = { StringEquals: { 'aws:SourceVpce': vpcEndpointId } };
  const calls = (resource: readonly string[]) => noRequest({ action: RUN_PROVIDED, resource });
  return [
    calls([entry, ...behind]).exceptBy(...callers),
    calls([entry])
      .unless(throughEndpoint)
      .unless({ StringLike: { 'bedrock:GuardrailIdentifier': guardrails } }),
    // Behind a profile, it is the profile that is called with the guardrail: whether the key is shown there too is not documented.
    ...(behind.length > 0
      ? [
          calls(behind)
            .unless(throughEndpoint)
            .unless({ StringLike: { 'bedrock:InferenceProfileArn': entry } }),
        ]
      : []),
    noRequest({ action: AROUND }).byAnyone(),
  ];
}

/** The ARN with an asterisk for what only deployment knows, such as the account. */
function patternOf(arn: string): string {
  if (!Token.isUnresolved(arn)) return arn;
  const pattern = String(
    Tokenization.reverseString(arn)
      .mapTokens({ mapToken: () => '*' })
      .join(new StringConcat()),
  );
  const [, , , region = ''] = pattern.split(':');
  const [, partition = 'aws'] = PARTITIONS.find(([regions]) => region.startsWith(regions)) ?? [];
  return pattern.replace(/^arn:\*:/, `arn:${partition}:`);
}

/** Partitions by how their regions are called; all other regions are of `aws`. */
const PARTITIONS = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
] as const;
