import type { IApprovedModels } from './approved-models';
import { ConfigError, type Placed } from './errors';

/** How whole ids are spelled, without wildcards. */
const IDS = {
  bedrock: [/^[a-z0-9-]+\.[A-Za-z0-9.:-]+$/, "ids such as 'amazon.nova-pro-v1:0'"],
  vertexAi: [/^[a-z0-9-]+\/[A-Za-z0-9.@-]+$/, "ids such as 'google/gemini-2.5-pro'"],
} as const;

/**
 * Looks an approved list through.
 *
 * @throws ApprovedModelId if an id is not whole, or stands there twice
 */
export function checkApproved(approved: IApprovedModels, place: Placed): void {
  for (const [service, [pattern, allowed]] of Object.entries(IDS)) {
    const ids: readonly string[] = approved[service === 'bedrock' ? 'bedrock' : 'vertexAi'] ?? [];
    const wrong = ids.find((id, i) => !pattern.test(id) || ids.indexOf(id) !== i);
    if (wrong === undefined) continue;
    const reason = `'approved.${service}' must hold ${allowed}, each once and without wildcards, got '${wrong}'; approve models one by one`;
    throw new ConfigError('ApprovedModelId', reason, place);
  }
}
