import type * as bedrock from 'aws-cdk-lib/aws-bedrock';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';

/** What a content filter looks for. */
export type ContentFilter = 'HATE' | 'INSULTS' | 'SEXUAL' | 'VIOLENCE' | 'MISCONDUCT' | 'PROMPT_ATTACK';

/** How much a weakened filter still stops. */
export type WeakerStrength = 'NONE' | 'LOW' | 'MEDIUM';

/** A content filter that is to stop less than it can. */
export interface WeakenedFilter {
  readonly filter: ContentFilter;

  /** @default HIGH */
  readonly input?: WeakerStrength;

  /** @default HIGH, and NONE for `PROMPT_ATTACK`, which looks at prompts only */
  readonly output?: WeakerStrength;

  /** Why less is right here. It is written into the template, beside the guardrail. */
  readonly reason: string;
}

const FILTERS: readonly ContentFilter[] = ['HATE', 'INSULTS', 'SEXUAL', 'VIOLENCE', 'MISCONDUCT', 'PROMPT_ATTACK'];

/** Said aloud for each filter, because either of them, left to a default, is a way to switch it off unseen. */
export const BLOCK_BOTH_WAYS = {
  inputAction: 'BLOCK',
  inputEnabled: true,
  outputAction: 'BLOCK',
  outputEnabled: true,
} as const;

/**
 * Every content filter at full strength, but for those that are to be weaker.
 *
 * @throws FilterWithoutReason if a filter is weakened without a reason
 * @throws FilterWeakenedTwice if a filter is named twice
 * @throws PromptAttackOutput if an output strength is given for `PROMPT_ATTACK`: the service takes NONE only
 */
export function contentFilters(
  weakened: readonly WeakenedFilter[],
  place: IConstruct,
): bedrock.CfnGuardrail.ContentFilterConfigProperty[] {
  requireSense(weakened, place);
  return FILTERS.map((type) => {
    const weaker = weakened.find(({ filter }) => filter === type);
    return {
      type,
      inputStrength: weaker?.input ?? 'HIGH',
      outputStrength: type === 'PROMPT_ATTACK' ? 'NONE' : (weaker?.output ?? 'HIGH'),
      ...BLOCK_BOTH_WAYS,
    };
  });
}

function requireSense(weakened: readonly WeakenedFilter[], place: IConstruct): void {
  for (const [i, { filter, output, reason }] of weakened.entries()) {
    if (reason.trim() === '') {
      throw new ConfigError(
        'FilterWithoutReason',
        `'weakened' must state a reason for ${filter}, got none; say why less is right here`,
        place,
      );
    }
    if (weakened.slice(0, i).some((earlier) => earlier.filter === filter)) {
      throw new ConfigError('FilterWeakenedTwice', `'weakened' must name a filter once, got ${filter} again`, place);
    }
    if (filter === 'PROMPT_ATTACK' && output !== undefined) {
      throw new ConfigError(
        'PromptAttackOutput',
        `'weakened' must give no output strength for PROMPT_ATTACK, which looks at prompts only, got ${output}`,
        place,
      );
    }
  }
}
