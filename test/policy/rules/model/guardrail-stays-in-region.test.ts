import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::Guardrail', Properties } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-033')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'spread',
    { CrossRegionConfig: { GuardrailProfileArn: 'us.guardrail.v1:0' } },
    ['fail Properties/CrossRegionConfig'],
  ],
  ['not spread', {}, []],
  [
    'spread in one way of the template',
    {
      CrossRegionConfig: { 'Fn::If': ['Wide', { GuardrailProfileArn: 'us.guardrail.v1:0' }, { Ref: 'AWS::NoValue' }] },
    },
    ['fail Properties/CrossRegionConfig/Fn::If/1'],
  ],
  [
    'known at deployment',
    { CrossRegionConfig: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/CrossRegionConfig'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
