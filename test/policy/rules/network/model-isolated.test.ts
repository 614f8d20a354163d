import { findingsIn } from '../../../judged';

const model = (properties: object) => ({ M: { Type: 'AWS::SageMaker::Model', Properties: properties } });
const found = (properties: object) =>
  findingsIn(model(properties))
    .filter(({ rule }) => rule === 'ZTA-NET-001')
    .map(({ outcome, at }) => [outcome, at]);

test.each([
  ['network isolation off', { EnableNetworkIsolation: false }, 'fail'],
  ['nothing said, which is off', {}, 'fail'],
  ['a value known only at deployment', { EnableNetworkIsolation: { 'Fn::ImportValue': 'x' } }, 'unknown'],
])('%s', (_what, properties, outcome) => {
  expect(found(properties)).toEqual([[outcome, 'Properties/EnableNetworkIsolation']]);
});

test('network isolation on', () => {
  expect(found({ EnableNetworkIsolation: true })).toEqual([]);
});
