import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Subject } from '../../subject';

/** What `AWS::SageMaker::Model` tells. */
export function modelHost(model: Subject): Fact[] {
  const { properties } = model;
  return [
    fact('model-host', model, {
      isolated: properties.get('EnableNetworkIsolation').boolean(false),
      inOwnNetwork: properties.get('VpcConfig', 'Subnets').set(),
    }),
  ];
}
