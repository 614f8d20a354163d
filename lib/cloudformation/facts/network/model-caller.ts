import { not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { Read } from '../../field';
import { ownKey } from '../../own-key';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { hasNamesake } from '../log/function-log';
import { filled } from './filled';
import { runsModels } from './runs-models';

/** What `AWS::Lambda::Function` tells, where it may run a model. */
export function callingFunction(subject: Subject): Fact[] {
  if (!runsModels(subject)) return [];
  const { properties } = subject;
  const group = properties.get('LoggingConfig', 'LogGroup');
  const key = ownKey(properties.get('KmsKeyArn'));
  return [
    fact('model-caller', subject, {
      inOwnNetwork: filled(properties.get('VpcConfig', 'SubnetIds')),
      publicAddress: false,
      hasLogGroup: group.as(some([group.isSet, hasNamesake(subject)])),
      variablesHaveOwnKey: new Read(
        some([not(properties.get('Environment', 'Variables').isSet), key.value]),
        key.place,
      ),
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
      // Containers log where their definition says, and have no key for their variables.
      hasLogGroup: true,
      variablesHaveOwnKey: true,
    }),
  ];
}
