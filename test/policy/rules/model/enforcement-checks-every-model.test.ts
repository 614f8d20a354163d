import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::EnforcedGuardrailConfiguration', Properties } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-038')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'one left out',
    { ModelEnforcement: { IncludedModels: ['ALL'], ExcludedModels: ['amazon.titan-embed-text-v2:0'] } },
    ['fail Properties/ModelEnforcement'],
  ],
  [
    'some named',
    { ModelEnforcement: { IncludedModels: ['anthropic.claude-sonnet-4-20250514-v1:0'], ExcludedModels: [] } },
    ['fail Properties/ModelEnforcement'],
  ],
  ['all', { ModelEnforcement: { IncludedModels: ['ALL'], ExcludedModels: [] } }, []],
  ['nothing said, which is all', {}, []],
  [
    'known at deployment',
    { ModelEnforcement: { IncludedModels: { 'Fn::ImportValue': 'elsewhere' }, ExcludedModels: [] } },
    ['unknown Properties/ModelEnforcement'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
