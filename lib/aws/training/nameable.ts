import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { EndpointUse } from '../network/private-model-network';

/**
 * What a role does, as the endpoints of a network may name it.
 *
 * Ids of what is made here are known once it is made. A network of another stack that named them would need this stack first, which
 * needs the network's endpoints: there, the service in the own account stands for them. The policy of the role names them in any case.
 */
export function nameableIn(network: Construct, here: Construct, { actions, resources }: Omit<EndpointUse, 'roleArn'>) {
  if (Stack.of(network) === Stack.of(here) || resources.includes('*')) return { actions, resources };
  const { partition, region, account } = Stack.of(here);
  const services = new Set(actions.map((action) => action.split(':')[0]));
  return { actions, resources: [...services].map((one) => `arn:${partition}:${one}:${region}:${account}:*`) };
}
