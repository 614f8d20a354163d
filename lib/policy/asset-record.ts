import { every, not, Unknown } from '../core';
import { RISK_TIERS } from '../core/ai-asset';
import { DATA_CLASSES } from '../core/data-class';
import type { AiAssetRecord } from './facts/ai-asset';
import type { Read, Readable, Reads } from './reading';

/** What every asset of an inventory says of itself, by the tag or label that says it. */
const SAID = {
  owner: 'ai-owner',
  purpose: 'ai-purpose',
  'risk tier': 'ai-risk-tier',
  'class of data': 'ai-data-class',
};

/** What tags or labels say of an asset, whichever way a cloud writes them. @param tag what stands under a key */
export function recordOf(
  what: string,
  tag: (key: string) => Readable,
): Reads<AiAssetRecord> & Pick<AiAssetRecord, 'listed'> {
  const said = Object.entries(SAID).map(([word, key]) => ({ word, set: tag(key).isSet }));
  return {
    what,
    listed: every(said.map(({ set }) => set)),
    missing: said.filter(({ set }) => set === false).map(({ word }) => word),
    riskTierKnown: isOneOf(tag(SAID['risk tier']), RISK_TIERS),
    dataClassKnown: isOneOf(tag(SAID['class of data']), DATA_CLASSES),
  };
}

function isOneOf(tag: Readable, words: readonly string[]): Read<boolean> {
  const { value } = tag.string('');
  if (Unknown.is(value)) return tag.as<boolean>(value);
  return words.includes(value) ? tag.as(true) : tag.as(not(tag.isSet));
}
