import { found } from './found';

const one = (properties: object) => ({ R: { Type: 'AWS::SageMaker::NotebookInstance', Properties: properties } });

test.each([
  [
    'nothing said, which is the first version',
    one({}),
    ['fail R Properties/InstanceMetadataServiceConfiguration/MinimumInstanceMetadataServiceVersion'],
  ],
  [
    'the first version',
    one({ InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '1' } }),
    ['fail R Properties/InstanceMetadataServiceConfiguration/MinimumInstanceMetadataServiceVersion'],
  ],
  [
    'the second, as a number',
    one({ InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: 2 } }),
    [],
  ],
  [
    'a value known only at deployment',
    one({ InstanceMetadataServiceConfiguration: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown R Properties/InstanceMetadataServiceConfiguration/MinimumInstanceMetadataServiceVersion'],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-007', template)).toEqual(expected);
});
