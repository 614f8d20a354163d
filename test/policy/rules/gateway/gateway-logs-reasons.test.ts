import { findingsIn } from '../../../judged';

const resources = (properties: object) => ({
  Instance: { Type: 'AWS::EC2::VerifiedAccessInstance', Properties: properties },
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-GATE-004')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'nothing said',
    { LoggingConfigurations: { S3: { Enabled: true } } },
    [['fail', 'Instance', 'Properties/LoggingConfigurations/IncludeTrustContext']],
  ],
  [
    'left out',
    { LoggingConfigurations: { S3: { Enabled: true }, IncludeTrustContext: false } },
    [['fail', 'Instance', 'Properties/LoggingConfigurations/IncludeTrustContext']],
  ],
  [
    'what deployment says',
    { LoggingConfigurations: { S3: { Enabled: true }, IncludeTrustContext: { 'Fn::ImportValue': 'x' } } },
    [['unknown', 'Instance', 'Properties/LoggingConfigurations/IncludeTrustContext']],
  ],
  ['as it should be', { LoggingConfigurations: { S3: { Enabled: true }, IncludeTrustContext: true } }, []],
  ['no log at all, which another rule says', {}, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
