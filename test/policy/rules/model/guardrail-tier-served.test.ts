import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::Guardrail', Properties } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-032')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'standard filters',
    { ContentPolicyConfig: { ContentFiltersTierConfig: { TierName: 'STANDARD' } } },
    ['fail Properties/ContentPolicyConfig/ContentFiltersTierConfig/TierName'],
  ],
  [
    'standard topics',
    { TopicPolicyConfig: { TopicsTierConfig: { TierName: 'STANDARD' } } },
    ['fail Properties/TopicPolicyConfig/TopicsTierConfig/TierName'],
  ],
  [
    'with a profile',
    {
      ContentPolicyConfig: { ContentFiltersTierConfig: { TierName: 'STANDARD' } },
      CrossRegionConfig: { GuardrailProfileArn: 'eu.guardrail.v1:0' },
    },
    [],
  ],
  ['nothing said, which is classic', {}, []],
  [
    'known at deployment',
    { TopicPolicyConfig: { TopicsTierConfig: { TierName: { 'Fn::ImportValue': 'elsewhere' } } } },
    ['unknown Properties/TopicPolicyConfig/TopicsTierConfig/TierName'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
