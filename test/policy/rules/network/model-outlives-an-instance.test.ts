import { make } from '../../../seeded/network-parts';
import { found } from './found';

const fleet = (variant: object, parameters: object = {}) => ({
  Parameters: parameters,
  Resources: { R: make('SageMaker::EndpointConfig', { ProductionVariants: [variant] }) },
});

test.each([
  ['one instance', fleet({ InitialInstanceCount: 1 }), ['fail R Properties/ProductionVariants/0/InitialInstanceCount']],
  [
    'one, as a text',
    fleet({ InitialInstanceCount: '1' }),
    ['fail R Properties/ProductionVariants/0/InitialInstanceCount'],
  ],
  ['two', fleet({ InitialInstanceCount: 2 }), []],
  [
    'scaling down to one',
    fleet({ InitialInstanceCount: 3, ManagedInstanceScaling: { MinInstanceCount: 1 } }),
    ['fail R Properties/ProductionVariants/0/ManagedInstanceScaling/MinInstanceCount'],
  ],
  ['no instances at all', fleet({ ServerlessConfig: { MaxConcurrency: 5, MemorySizeInMB: 2048 } }), []],
  [
    'a parameter with a default',
    fleet({ InitialInstanceCount: { Ref: 'N' } }, { N: { Type: 'Number', Default: 2 } }),
    ['unknown R Properties/ProductionVariants/0/InitialInstanceCount'],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-003', template)).toEqual(expected);
});
