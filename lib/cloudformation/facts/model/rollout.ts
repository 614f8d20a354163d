import { some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Subject } from '../../subject';
import { is } from './one-of';

/** What `AWS::SageMaker::Endpoint` tells. Serverless endpoints know no such settings. */
export function rollout(endpoint: Subject): Fact[] {
  const { properties } = endpoint;
  const config = properties.get('EndpointConfigName').target('AWS::SageMaker::EndpointConfig');
  const variants = config?.properties.get('ProductionVariants').items ?? [];
  if (variants.some((variant) => variant.get('ServerlessConfig').isSet === true)) return [];
  const deployment = properties.get('DeploymentConfig');
  const traffic = deployment.get('BlueGreenUpdatePolicy', 'TrafficRoutingConfiguration', 'Type');
  const alarms = deployment.get('AutoRollbackConfiguration', 'Alarms');
  return [
    fact('model-rollout', endpoint, {
      gradual: deployment.as(
        some([
          is(traffic.string('ALL_AT_ONCE').value, 'CANARY', 'LINEAR'),
          deployment.get('RollingUpdatePolicy').isSet,
        ]),
      ),
      rollsBack: alarms.as(some(alarms.items.map((alarm) => alarm.isSet))),
    }),
  ];
}
