import type { Resources, Seed } from './seed';

const ALL = { 'ai-owner': 'claims', 'ai-purpose': 'answers', 'ai-risk-tier': 'limited', 'ai-data-class': 'internal' };

const group = (id: string, tags: Readonly<Record<string, string>>): Resources => ({
  [`${id}Group`]: {
    Type: 'AWS::SageMaker::ModelPackageGroup',
    Properties: {
      ModelPackageGroupName: `claims-${id.toLowerCase()}`,
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    },
  },
});

const differing = (rule: string, violation: string, wrong: Readonly<Record<string, string>>): Seed => ({
  rule,
  violation,
  resources: (id, secure) => group(id, secure ? ALL : wrong),
  // One that is listed makes an inventory of the whole template.
  alone: true,
});

const without = (key: keyof typeof ALL) => Object.fromEntries(Object.entries(ALL).filter(([name]) => name !== key));

export const INVENTORY_SEEDS: readonly Seed[] = [
  differing('ZTA-INV-001', 'a group of models that nobody owns', without('ai-owner')),
  differing('ZTA-INV-001', 'a group of models for no purpose', without('ai-purpose')),
  differing('ZTA-INV-001', 'a group of models of which nobody says the harm', without('ai-risk-tier')),
  differing('ZTA-INV-001', 'a group of models of which nobody says the data', without('ai-data-class')),
  differing('ZTA-INV-002', 'a risk tier that is none', { ...ALL, 'ai-risk-tier': 'medium' }),
  differing('ZTA-INV-002', 'a class of data that is none', { ...ALL, 'ai-data-class': 'secret' }),
];
