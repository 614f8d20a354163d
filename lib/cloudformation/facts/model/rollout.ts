import { some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { shapeOf } from '../../text';
import { is } from './one-of';

/**
 * What `AWS::SageMaker::Endpoint` tells, where it can be updated by degrees.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/deployment-guardrails-exclusions.html
 */
export function rollout(endpoint: Subject): Fact[] {
  const { properties } = endpoint;
  const config = properties.get('EndpointConfigName').target('AWS::SageMaker::EndpointConfig');
  const variants = config?.properties.get('ProductionVariants').items ?? [];
  if (variants.some(isLeftOut)) return [];
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

/** Serverless variants, and those on first-generation Inferentia, are updated all at once whatever is set. */
const isLeftOut = (variant: Field): boolean =>
  variant.get('ServerlessConfig').isSet === true || /^ml\.inf1\./.test(shapeOf(variant.get('InstanceType').text ?? ''));
