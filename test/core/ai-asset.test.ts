import { AiAsset, type AiAssetProps, type RiskTier } from '../../lib/core';
import { type DataClass, highestOf } from '../../lib/core/data-class';

const props: AiAssetProps = {
  owner: 'fraud-team',
  purpose: 'card-fraud-scoring',
  riskTier: 'high',
  dataClasses: ['internal', 'confidential'],
};
const place = { node: { path: 'Fraud/Inventory' } };

test('an asset is told by tags that both clouds take', () => {
  expect(new AiAsset('model', 'fraud', props).tags).toEqual({
    'ai-model': 'fraud',
    'ai-owner': 'fraud-team',
    'ai-purpose': 'card-fraud-scoring',
    'ai-risk-tier': 'high',
    'ai-data-class': 'confidential',
  });
});

test.each<[readonly DataClass[], DataClass]>([
  [['public'], 'public'],
  [['restricted', 'public'], 'restricted'],
  [['internal', 'confidential'], 'confidential'],
  [[], 'public'],
])('of %j the most harmful is %s', (classes, highest) => {
  expect(highestOf(classes)).toBe(highest);
});

const unchecked = (text: string) => JSON.parse(text);

test.each<[code: string, name: string, wrong: Partial<AiAssetProps>, got: string]>([
  ['AssetName', 'Fraud', {}, "'Fraud'"],
  ['AssetName', '', {}, "''"],
  ['AssetName', 'f'.repeat(64), {}, "'f"],
  ['AssetOwner', 'fraud', { owner: 'team@example.com' }, "'team@example.com'"],
  ['AssetPurpose', 'fraud', { purpose: 'scores payments' }, "'scores payments'"],
  ['AssetDataClasses', 'fraud', { dataClasses: [] }, 'none'],
  ['AssetDataClasses', 'fraud', { dataClasses: unchecked('["secret"]') satisfies DataClass[] }, "'secret'"],
  ['AssetRiskTier', 'fraud', { riskTier: unchecked('"great"') satisfies RiskTier }, "'great'"],
])('%s is said of %s, %j', (code, name, wrong, got) => {
  const made = () => new AiAsset('model', name, { ...props, ...wrong }, place);
  expect(made).toThrow(new RegExp(`^${code}: '.*got ${got}.*\\[Fraud/Inventory\\]$`));
});

test('63 characters are a name', () => {
  expect(new AiAsset('dataset', 'f'.repeat(63), props).name).toHaveLength(63);
});
