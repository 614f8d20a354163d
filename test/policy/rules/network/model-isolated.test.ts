import { found } from './found';

const one = (properties: object) => ({ R: { Type: 'AWS::SageMaker::Model', Properties: properties } });

test.each([
  ['network isolation off', one({ EnableNetworkIsolation: false }), ['fail R Properties/EnableNetworkIsolation']],
  ['off, as a text', one({ EnableNetworkIsolation: 'false' }), ['fail R Properties/EnableNetworkIsolation']],
  ['nothing said, which is off', one({}), ['fail R Properties/EnableNetworkIsolation']],
  [
    'a value known only at deployment',
    one({ EnableNetworkIsolation: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown R Properties/EnableNetworkIsolation'],
  ],
  ['network isolation on', one({ EnableNetworkIsolation: true }), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-001', template)).toEqual(expected);
});
