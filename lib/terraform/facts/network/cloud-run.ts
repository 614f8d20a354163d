import { type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { bindingsOn, gives, letsAnyoneIn } from '../../google/bindings';
import { RUNS } from '../../google/roles';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { bindingsFor } from '../identity/service-account';

/** What `google_cloud_run_v2_service` tells, where it runs as somebody who runs models. */
export function cloudRun(service: Subject): Fact[] {
  const account = service.get('template', 'service_account').target('google_service_account');
  if (account === undefined || some(bindingsFor(account).map((one) => gives(one, RUNS))) === false) return [];
  const access = service.get('template', 'vpc_access');
  const ingress = service.get('ingress');
  const reached = reachedFromAnywhere(service);
  return [
    fact('model-caller', service, {
      inOwnNetwork: access.as(some([access.get('network_interfaces').isSet, access.get('connector').isSet])),
      publicAddress: ingress.as(reached),
      // What it writes down comes into Cloud Logging by itself.
      hasLogGroup: true,
      variablesHaveOwnKey: service.get('template', 'encryption_key').set(),
    }),
    fact('door-entry', service, { of: 'api', public: ingress.as(reached), asks: asks(service) }),
  ];
}

/** Where nothing is said, the internet reaches it. */
function reachedFromAnywhere(service: Subject): Maybe<boolean> {
  const ingress = service.get('ingress');
  return ingress.isSet === false ? true : not(matches(ingress.text ?? '', /^INGRESS_TRAFFIC_INTERNAL/));
}

const KINDS = ['cloud_run_v2_service', 'cloud_run_service'];

/** It asks who calls, unless it is told not to, or may be called by anybody. */
function asks(service: Subject) {
  const off = service.get('invoker_iam_disabled');
  const open = bindingsOn(service, KINDS, 'name').map(letsAnyoneIn);
  const anybody = some([off.boolean(false).value, ...open]);
  return off.as<'nothing' | 'identity'>(Unknown.is(anybody) ? anybody : anybody ? 'nothing' : 'identity');
}
