import { every, some } from '../../../core';
import type { Fact, Interceptor } from '../../../policy';
import { fact } from '../../fact';
import { ownKey } from '../../own-key';
import type { Subject } from '../../subject';
import { addressesOf } from './agent-address';
import { reachesOf } from './agent-reach';
import { spelled } from './spelled';
import { tokenChecks } from './token-check';

/** What `AWS::BedrockAgentCore::Gateway` tells. */
export function toolGateway(gateway: Subject): Fact[] {
  const { properties } = gateway;
  const authorizer = properties.get('AuthorizerType');
  const engine = properties.get('PolicyEngineConfiguration');
  const mode = engine.get('Mode');
  const exceptions = properties.get('ExceptionLevel');
  const firewall = properties.get('WafConfiguration', 'FailureMode');
  const points = properties
    .get('InterceptorConfigurations')
    .items.flatMap((interceptor) => interceptor.get('InterceptionPoints').items);
  return [
    fact('tool-gateway', gateway, {
      anonymous: authorizer.as(spelled(authorizer, /^NONE$/, 'NONE')),
      leavesDecision: authorizer.as(spelled(authorizer, /^(NONE|AUTHENTICATE_ONLY)$/, 'NONE')),
      intercepted: some(points.map((point) => spelled(point, /^REQUEST$/))),
      asksPolicies: engine.set(),
      enforcesPolicies: mode.as(every([engine.isSet, spelled(mode, /^ENFORCE$/)])),
      tellsInternals: exceptions.as(spelled(exceptions, /^DEBUG$/)),
      ownKey: ownKey(properties.get('KmsKeyArn')),
      firewallFailsOpen: firewall.as(spelled(firewall, /^FAIL_OPEN$/)),
      interceptors: interceptorsOf(gateway),
    }),
    ...tokenChecks(gateway),
    ...addressesOf(gateway),
    ...reachesOf(gateway, properties.get('RoleArn')),
  ];
}

function interceptorsOf({ properties }: Subject): Interceptor[] {
  return properties.get('InterceptorConfigurations').items.map((interceptor) => {
    const { place, value } = interceptor.get('InputConfiguration', 'PassRequestHeaders').boolean(false);
    return { place, seesHeaders: value };
  });
}
