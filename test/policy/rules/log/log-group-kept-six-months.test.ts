import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-083')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'a month',
    {
      Names: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'names', RetentionInDays: 30 } },
      Queries: {
        Type: 'AWS::Route53Resolver::ResolverQueryLoggingConfig',
        Properties: { DestinationArn: { 'Fn::GetAtt': ['Names', 'Arn'] } },
      },
    },
    ['fail Names/Properties/RetentionInDays'],
  ],
  [
    'known only at deployment',
    {
      Names: {
        Type: 'AWS::Logs::LogGroup',
        Properties: { LogGroupName: 'names', RetentionInDays: { 'Fn::ImportValue': 'elsewhere' } },
      },
      Queries: {
        Type: 'AWS::Route53Resolver::ResolverQueryLoggingConfig',
        Properties: { DestinationArn: { 'Fn::GetAtt': ['Names', 'Arn'] } },
      },
    },
    ['unknown Names/Properties/RetentionInDays'],
  ],
  [
    'for ever',
    {
      Names: { Type: 'AWS::Logs::LogGroup' },
      Queries: {
        Type: 'AWS::Route53Resolver::ResolverQueryLoggingConfig',
        Properties: { DestinationArn: { 'Fn::GetAtt': ['Names', 'Arn'] } },
      },
    },
    [],
  ],
  ['a trail, which has a bucket as well', { 'Events/Properties/RetentionInDays': 30 }, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
