import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { requireRegions } from '../naming/region-names';

/** A guardrail that Amazon Bedrock puts before models by itself. */
export interface EnforcedGuardrail {
  /** The region of the guardrail, in which it is put before models. */
  readonly region: string;

  /**
   * `arn:…:guardrail/ID:VERSION`, of the management account and that region. Let the organization apply it by a resource policy of its own,
   * or every call of a model fails. It must have no policy of automated reasoning, which organizations cannot enforce.
   *
   * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_bedrock_best_practices.html
   */
  readonly guardrail: string;

  /**
   * Models that it is not put before, such as those that only embed: their ids.
   *
   * @default - none
   */
  readonly except?: readonly string[];
}

const GUARDRAIL = /^arn:[\w-]+:bedrock:([\w-]+):\d{12}:guardrail\/[a-z0-9]+:[1-9]\d*$/;

const assign = (value: unknown) => ({ '@@assign': value });

/**
 * The content of a policy of Amazon Bedrock: all that is asked and told is guarded, not only what callers mark.
 *
 * Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_bedrock_syntax.html
 *
 * @throws EnforcedGuardrail if a guardrail is not of its region, or has no numbered version
 * @throws EnforcedTwice if a region is named twice
 */
export function bedrockPolicy(guardrails: readonly EnforcedGuardrail[], place: IConstruct): object {
  const regions = guardrails.map(({ region }) => region);
  requireRegions(regions, 'region', place);
  const twice = regions.find((region, i) => regions.indexOf(region) !== i);
  if (twice !== undefined) {
    const reason = `'guardrails' must name each region once, got ${twice} twice; enforce one guardrail in it`;
    throw new ConfigError('EnforcedTwice', reason, place);
  }
  for (const guardrail of guardrails) check(guardrail, place);
  return {
    bedrock: {
      guardrail_inference: Object.fromEntries(
        guardrails.map(({ region, guardrail, except = [] }) => [
          region,
          {
            config_1: {
              identifier: assign(guardrail),
              selective_content_guarding: { system: assign('comprehensive'), messages: assign('comprehensive') },
              ...(except.length > 0 && {
                model_enforcement: { included_models: assign(['ALL']), excluded_models: assign([...except]) },
              }),
            },
          },
        ]),
      ),
    },
  };
}

function check({ region, guardrail }: EnforcedGuardrail, place: IConstruct): void {
  if (Token.isUnresolved(guardrail) || Token.isUnresolved(region)) return;
  if (GUARDRAIL.exec(guardrail)?.[1] === region) return;
  const reason = `'guardrail' must be an ARN in ${region} with a numbered version, got '${guardrail}'; make a version of it there`;
  throw new ConfigError('EnforcedGuardrail', reason, place);
}
