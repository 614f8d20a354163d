import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::CapacityProvider', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-092')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'a key',
    {
      ComputeConfiguration: { Ec2Configuration: { LaunchTemplateSource: { LaunchParameters: { SshKeyName: 'ops' } } } },
    },
    ['fail Properties/ComputeConfiguration/Ec2Configuration/LaunchTemplateSource/LaunchParameters/SshKeyName'],
  ],
  [
    'known at deployment',
    {
      ComputeConfiguration: {
        Ec2Configuration: {
          LaunchTemplateSource: { LaunchParameters: { SshKeyName: { 'Fn::ImportValue': 'elsewhere' } } },
        },
      },
    },
    ['unknown Properties/ComputeConfiguration/Ec2Configuration/LaunchTemplateSource/LaunchParameters/SshKeyName'],
  ],
  ['none', { ComputeConfiguration: { Ec2Configuration: { LaunchTemplateSource: { LaunchParameters: {} } } } }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
