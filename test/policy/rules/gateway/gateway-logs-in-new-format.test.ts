import { findingsIn } from '../../../judged';

const resources = (properties: object) => ({
  Instance: { Type: 'AWS::EC2::VerifiedAccessInstance', Properties: properties },
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-GATE-005')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'nothing said',
    { LoggingConfigurations: { S3: { Enabled: true } } },
    [['fail', 'Instance', 'Properties/LoggingConfigurations/LogVersion']],
  ],
  [
    'old',
    { LoggingConfigurations: { S3: { Enabled: true }, LogVersion: 'ocsf-0.1' } },
    [['fail', 'Instance', 'Properties/LoggingConfigurations/LogVersion']],
  ],
  [
    'what deployment says',
    { LoggingConfigurations: { S3: { Enabled: true }, LogVersion: { 'Fn::ImportValue': 'x' } } },
    [['unknown', 'Instance', 'Properties/LoggingConfigurations/LogVersion']],
  ],
  ['as it should be', { LoggingConfigurations: { S3: { Enabled: true }, LogVersion: 'ocsf-1.0.0-rc.2' } }, []],
  ['no log at all, which another rule says', {}, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
