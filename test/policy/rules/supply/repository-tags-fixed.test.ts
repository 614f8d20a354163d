import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::ECR::Repository', Properties } })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-010')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['nothing said, which lets them move', {}, ['fail Properties/ImageTagMutability']],
  ['moving but for some', { ImageTagMutability: 'MUTABLE_WITH_EXCLUSION' }, ['fail Properties/ImageTagMutability']],
  ['fixed', { ImageTagMutability: 'IMMUTABLE' }, []],
  [
    'fixed but for nearly all',
    {
      ImageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
      ImageTagMutabilityExclusionFilters: [
        { ImageTagMutabilityExclusionFilterType: 'WILDCARD', ImageTagMutabilityExclusionFilterValue: 'v*' },
      ],
    },
    ['fail Properties/ImageTagMutabilityExclusionFilters'],
  ],
  [
    'fixed but for those that say that they move',
    {
      ImageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
      ImageTagMutabilityExclusionFilters: [
        { ImageTagMutabilityExclusionFilterType: 'WILDCARD', ImageTagMutabilityExclusionFilterValue: 'dev-*' },
      ],
    },
    [],
  ],
  [
    'known at deployment',
    { ImageTagMutability: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/ImageTagMutability'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
