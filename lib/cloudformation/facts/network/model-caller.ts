import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { filled } from './filled';
import { runsModels } from './runs-models';

/** What `AWS::Lambda::Function` tells, where it may run a model. */
export function callingFunction(subject: Subject): Fact[] {
  if (!runsModels(subject)) return [];
  return [
    fact('model-caller', subject, {
      inOwnNetwork: filled(subject.properties.get('VpcConfig', 'SubnetIds')),
      publicAddress: false,
    }),
  ];
}

/** What `AWS::ECS::Service` tells, where its tasks may run a model. */
export function callingService(subject: Subject): Fact[] {
  if (!runsModels(subject)) return [];
  const address = subject.properties.get('NetworkConfiguration', 'AwsvpcConfiguration', 'AssignPublicIp');
  return [
    fact('model-caller', subject, {
      inOwnNetwork: true,
      publicAddress: address.as(matches(address.text ?? 'DISABLED', /^ENABLED$/)),
    }),
  ];
}
