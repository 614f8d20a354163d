import { type Maybe, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';

/** What an endpoint of Vertex AI tells: where it answers, and whom it asks who they are. */
export function endpoint(subject: Subject): Fact[] {
  const service = subject.get('private_service_connect_config');
  const network = subject.get('network');
  const isPrivate = some([privately(service), network.isSet]);
  return [
    host(subject, service.isSet === false ? network : service, isPrivate),
    fact('model-use', subject, { model: 'hosted' }),
    fact('door-entry', subject, {
      of: 'api',
      public: service.as(isPrivate === true ? false : Unknown.is(isPrivate) ? isPrivate : true),
      asks: asks(service, network),
    }),
  ];
}

/** What `google_vertex_ai_endpoint_with_model_garden_deployment` tells. */
export function gardenEndpoint(subject: Subject): Fact[] {
  const service = subject.get('endpoint_config', 'private_service_connect_config');
  return [host(subject, service, privately(service)), fact('model-use', subject, { model: 'hosted' })];
}

const host = (subject: Subject, at: Field, isPrivate: Maybe<boolean>): Fact =>
  fact('model-host', subject, {
    isolated: Unknown.unasked('Vertex AI has no setting that cuts a container off from every network'),
    inOwnNetwork: at.as(isPrivate),
  });

const privately = (service: Field): Maybe<boolean> =>
  service.get('enable_private_service_connect').boolean(false).value;

/** Through Private Service Connect, the endpoint asks who calls only where it is told to. */
function asks(service: Field, network: Field) {
  const connected = privately(service);
  const secure = service.get('enable_secure_private_service_connect');
  if (Unknown.is(connected)) return service.as<'identity'>(connected);
  if (connected) {
    const { value } = secure.boolean(false);
    return secure.as<'identity' | 'nothing'>(Unknown.is(value) ? value : value ? 'identity' : 'nothing');
  }
  return network.as<'identity'>(
    network.isSet === false ? 'identity' : new Unknown('whom an endpoint in a peered network asks is not followed'),
  );
}
