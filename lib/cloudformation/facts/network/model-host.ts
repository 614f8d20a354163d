import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { filled } from './filled';

/** What `AWS::SageMaker::Model` tells. */
export const model = (subject: Subject): Fact[] => [host(subject)];

/** What `AWS::SageMaker::EndpointConfig` tells: it says itself how containers are held, where models are brought as inference components. */
export function endpointConfig(config: Subject): Fact[] {
  const { properties } = config;
  const says = ['ExecutionRoleArn', 'EnableNetworkIsolation', 'VpcConfig'].some(
    (name) => properties.get(name).isSet !== false,
  );
  return [...(says ? [host(config)] : []), ...properties.get('ProductionVariants').items.flatMap(fleet(config))];
}

const host = (subject: Subject): Fact =>
  fact('model-host', subject, {
    isolated: subject.properties.get('EnableNetworkIsolation').boolean(false),
    inOwnNetwork: filled(subject.properties.get('VpcConfig', 'Subnets')),
  });

/** Serverless variants have no instances; those that scale on their own have no fewer than they are told to keep. */
const fleet =
  (config: Subject) =>
  (variant: Field): Fact[] => {
    if (variant.get('ServerlessConfig').isSet === true) return [];
    const scaled = variant.get('ManagedInstanceScaling', 'MinInstanceCount');
    const count = scaled.isSet === false ? variant.get('InitialInstanceCount') : scaled;
    return [fact('model-fleet', config, { instances: count.number(1) })];
  };
