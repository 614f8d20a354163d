import type { Fact, HostVolume } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';

/** What `AWS::BedrockAgentCore::CapacityProvider` tells. */
export function agentHost(provider: Subject): Fact[] {
  const machines = provider.properties.get('ComputeConfiguration', 'Ec2Configuration');
  const launch = machines.get('LaunchTemplateSource', 'LaunchParameters');
  return [
    fact('agent-host', provider, {
      login: launch.get('SshKeyName').set(),
      volumes: [
        machines.get('RootVolume'),
        ...machines.get('Volumes').items.map((volume) => volume.get('EbsConfiguration')),
        ...launch.get('EphemeralVolumes').items.map((volume) => volume.get('Ebs')),
      ].map(volumeOf),
    }),
  ];
}

function volumeOf(volume: Field): HostVolume {
  const { place, value } = volume.get('Encrypted').boolean(true);
  return { place, encrypted: value };
}
