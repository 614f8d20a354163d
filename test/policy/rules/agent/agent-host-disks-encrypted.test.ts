import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::CapacityProvider', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-091')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'the disk of the system',
    { ComputeConfiguration: { Ec2Configuration: { RootVolume: { Encrypted: false } } } },
    ['fail Properties/ComputeConfiguration/Ec2Configuration/RootVolume/Encrypted'],
  ],
  [
    'a disk that stays',
    {
      ComputeConfiguration: {
        Ec2Configuration: { Volumes: [{ EbsConfiguration: { Name: 'work', Encrypted: 'false' } }] },
      },
    },
    ['fail Properties/ComputeConfiguration/Ec2Configuration/Volumes/0/EbsConfiguration/Encrypted'],
  ],
  [
    'known at deployment',
    { ComputeConfiguration: { Ec2Configuration: { RootVolume: { Encrypted: { 'Fn::ImportValue': 'elsewhere' } } } } },
    ['unknown Properties/ComputeConfiguration/Ec2Configuration/RootVolume/Encrypted'],
  ],
  [
    'nothing said, which encrypts them',
    { ComputeConfiguration: { Ec2Configuration: { Volumes: [{ EbsConfiguration: { Name: 'work' } }] } } },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
