import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Gateway', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-008')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'all headers',
    { InterceptorConfigurations: [{ InputConfiguration: { PassRequestHeaders: true } }] },
    ['fail Properties/InterceptorConfigurations/0/InputConfiguration/PassRequestHeaders'],
  ],
  [
    'a boolean as text',
    { InterceptorConfigurations: [{ InputConfiguration: { PassRequestHeaders: 'true' } }] },
    ['fail Properties/InterceptorConfigurations/0/InputConfiguration/PassRequestHeaders'],
  ],
  [
    'known at deployment',
    { InterceptorConfigurations: [{ InputConfiguration: { PassRequestHeaders: { 'Fn::ImportValue': 'elsewhere' } } }] },
    ['unknown Properties/InterceptorConfigurations/0/InputConfiguration/PassRequestHeaders'],
  ],
  ['none', { InterceptorConfigurations: [{ InputConfiguration: { PassRequestHeaders: false } }, {}] }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
