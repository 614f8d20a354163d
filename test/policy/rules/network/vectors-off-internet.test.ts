import { at, changed, collection, make, networkPolicy, ref } from '../../../seeded/network-parts';
import { found } from './found';

test.each([
  [
    'the internet',
    changed(collection('R'), 'RNetwork', { Policy: networkPolicy(true) }),
    ['fail RNetwork Properties/Policy'],
  ],
  [
    'a policy with a hole',
    changed(collection('R'), 'RNetwork', {
      Policy: { 'Fn::Sub': '[{"AllowFromPublic":true,"Rules":[{"Resource":["collection/${AWS::StackName}"]}]}]' },
    }),
    ['fail RNetwork Properties/Policy'],
  ],
  [
    'a policy known only at deployment',
    changed(collection('R'), 'RNetwork', { Policy: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RNetwork Properties/Policy'],
  ],
  ['services of AWS alone', collection('R'), []],
  [
    'a collection of logs',
    changed(changed(collection('R'), 'RNetwork', { Policy: networkPolicy(true) }), 'RCollection', {
      Type: 'TIMESERIES',
    }),
    [],
  ],
  [
    'a graph on the internet',
    {
      RGraph: make('NeptuneGraph::Graph', {
        PublicConnectivity: true,
        VectorSearchConfiguration: { VectorSearchDimension: 1024 },
      }),
    },
    ['fail RGraph Properties/PublicConnectivity'],
  ],
  [
    'a database of a knowledge base',
    {
      RBase: make('Bedrock::KnowledgeBase', {
        StorageConfiguration: { RdsConfiguration: { ResourceArn: at('RCluster', 'DBClusterArn') } },
      }),
      RCluster: make('RDS::DBCluster', {}),
      RInstance: make('RDS::DBInstance', { DBClusterIdentifier: ref('RCluster'), PubliclyAccessible: true }),
    },
    ['fail RInstance Properties/PubliclyAccessible'],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-043', template)).toEqual(expected);
});
