import { findingsIn } from '../../../judged';

const found = (item: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::Guardrail', Properties: { ContentPolicyConfig: { FiltersConfig: [item] } } } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-025')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'medium',
    { Type: 'INSULTS', InputStrength: 'MEDIUM', OutputStrength: 'HIGH' },
    ['fail Properties/ContentPolicyConfig/FiltersConfig/0/InputStrength'],
  ],
  ['high', { Type: 'INSULTS', InputStrength: 'HIGH', OutputStrength: 'HIGH' }, []],
  ['low, which another rule is for', { Type: 'INSULTS', InputStrength: 'LOW', OutputStrength: 'HIGH' }, []],
  [
    'known at deployment, which another rule tells',
    { Type: 'INSULTS', InputStrength: { 'Fn::ImportValue': 'elsewhere' }, OutputStrength: 'HIGH' },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
