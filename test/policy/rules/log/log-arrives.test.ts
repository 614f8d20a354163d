import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-019')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'access logs into a lock, under a key, and without leave',
    { 'Reports/Properties/LoggingConfiguration/DestinationBucketName': { Ref: 'Logs' } },
    [
      'fail Reports/Properties/LoggingConfiguration/DestinationBucketName',
      'fail Reports/Properties/LoggingConfiguration/DestinationBucketName',
      'fail Reports/Properties/LoggingConfiguration/DestinationBucketName',
    ],
  ],
  [
    'access logs by the name of the bucket',
    {
      'Logs/Properties/BucketName': 'all-logs',
      'Reports/Properties/LoggingConfiguration/DestinationBucketName': 'all-logs',
    },
    [
      'fail Reports/Properties/LoggingConfiguration/DestinationBucketName',
      'fail Reports/Properties/LoggingConfiguration/DestinationBucketName',
      'fail Reports/Properties/LoggingConfiguration/DestinationBucketName',
    ],
  ],
  [
    'AWS Config into a lock',
    { Channel: { Type: 'AWS::Config::DeliveryChannel', Properties: { S3BucketName: { Ref: 'Logs' } } } },
    ['fail Channel/Properties/S3BucketName'],
  ],
  [
    'AWS Config into no lock',
    { Channel: { Type: 'AWS::Config::DeliveryChannel', Properties: { S3BucketName: { Ref: 'Landing' } } } },
    [],
  ],
  [
    'an Application Load Balancer under a key',
    {
      Balancer: {
        Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
        Properties: {
          LoadBalancerAttributes: [
            { Key: 'access_logs.s3.enabled', Value: 'true' },
            { Key: 'access_logs.s3.bucket', Value: { Ref: 'Logs' } },
          ],
        },
      },
    },
    ['fail Balancer/Properties/LoadBalancerAttributes/1/Value'],
  ],
  [
    'a Network Load Balancer under a key',
    {
      Balancer: {
        Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
        Properties: {
          Type: 'network',
          LoadBalancerAttributes: [
            { Key: 'access_logs.s3.enabled', Value: 'true' },
            { Key: 'access_logs.s3.bucket', Value: { Ref: 'Logs' } },
          ],
        },
      },
    },
    [],
  ],
  [
    'flow logs under a key that does not let them in',
    { 'Key/Properties/KeyPolicy/Statement/3': undefined },
    ['fail Traffic/Properties/LogDestination'],
  ],
  [
    'a log bucket that logs into itself',
    { 'Logs/Properties/LoggingConfiguration': { LogFilePrefix: 'own/' } },
    [
      'fail Logs/Properties/LoggingConfiguration',
      'fail Logs/Properties/LoggingConfiguration',
      'fail Logs/Properties/LoggingConfiguration',
    ],
  ],
  [
    'a lock known only at deployment',
    { 'Landing/Properties/ObjectLockEnabled': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Reports/Properties/LoggingConfiguration/DestinationBucketName'],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
