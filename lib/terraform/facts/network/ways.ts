import { every, not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { speaksOfAi } from '../../google/speaks-of-ai';
import type { Subject } from '../../subject';
import { matches, says } from '../../text';
import { cloudRun } from './cloud-run';
import { holdsAi, WORKLOADS } from './network';

/** What an endpoint tells of settings that do not go together. */
export function endpointSettings(subject: Subject): Fact[] {
  const service = subject.get('private_service_connect_config');
  const connected = service.get('enable_private_service_connect').boolean(false).value;
  const network = subject.get('network');
  const open = [
    { field: subject.get('dedicated_endpoint_enabled'), what: 'a dedicated endpoint' },
    { field: subject.get('public_endpoint_enabled'), what: 'a public endpoint' },
  ];
  return [
    fact('endpoint-settings', subject, {
      conflicts: [
        { place: network.place, what: 'a peered network', there: every([connected, network.isSet]) },
        ...open.map(({ field, what }) => ({
          place: field.place,
          what,
          there: every([some([connected, network.isSet]), field.boolean(false).value]),
        })),
      ],
    }),
  ];
}

/** What a forwarding rule tells, where it leads to the services of Google, beside AI. */
export function serviceWay(rule: Subject): Fact[] {
  const target = rule.get('target');
  if (matches(target.text ?? '', /^(all-apis|vpc-sc)$/) === false) return [];
  if (!speaksOfAi(rule.resource.module.among)) return [];
  return [fact('service-way', rule, { held: target.as(says(target.text, 'vpc-sc')) })];
}

/** What `google_compute_network` tells of its parts, where something of AI stands in it. Without a word, each region has one. */
export function layout(network: Subject): Fact[] {
  if (!holdsAi(network)) return [];
  const everywhere = network.get('auto_create_subnetworks');
  return [fact('network-layout', network, { chosen: everywhere.as(not(everywhere.boolean(true).value)) })];
}

/** What `google_compute_subnetwork` tells of its ways to Google, where something of AI stands in it. */
export function subnetReach(subnet: Subject): Fact[] {
  if (subnet.mentionedByAny(WORKLOADS).length === 0) return [];
  return [fact('subnet-reach', subnet, { privately: subnet.get('private_ip_google_access').boolean(false) })];
}

/** Where something of AI names its network. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  google_vertex_ai_endpoint: ['network'],
  google_vertex_ai_index_endpoint: ['network'],
  google_workbench_instance: ['gce_setup', 'network_interfaces', 'network'],
  google_colab_runtime_template: ['network_spec', 'network'],
};

/** What something of AI tells of the network that it stands in. */
export function networkUse(subject: Subject): Fact[] {
  const network = subject.get(...(NAMED[subject.type] ?? []));
  if (network.isSet === false) return [];
  const byDefault = matches(network.text ?? '', /(^|\/)default$/);
  return [fact('network-use', subject, { network: `${network.text ?? ''}`, byDefault: network.as(byDefault) })];
}

/** What code that runs models tells of what it sends; without a word, only what is for private addresses. */
export function callerEgress(service: Subject): Fact[] {
  const access = service.get('template', 'vpc_access');
  if (access.isSet === false || cloudRun(service).length === 0) return [];
  const egress = access.get('egress');
  return [fact('caller-egress', service, { all: egress.as(says(egress.text, 'ALL_TRAFFIC')) })];
}

/** What `google_compute_service_attachment` tells, beside AI. */
export function published(attachment: Subject): Fact[] {
  if (!speaksOfAi(attachment.resource.module.among)) return [];
  const preference = attachment.get('connection_preference');
  return [fact('published-service', attachment, { names: preference.as(says(preference.text, 'ACCEPT_MANUAL')) })];
}

/** What `google_vertex_ai_feature_online_store` tells, where it answers at an address of its own. */
export function onlineStore(store: Subject): Fact[] {
  if (store.get('optimized').isSet === false) return [];
  const service = store.get('dedicated_serving_endpoint', 'private_service_connect_config');
  const privately = service.get('enable_private_service_connect');
  return [fact('vector-store', store, { public: privately.as(not(privately.boolean(false).value)) })];
}

/** What `google_compute_network_attachment` tells, beside AI: jobs and agents come into the network there. */
export function entrance(attachment: Subject): Fact[] {
  if (!speaksOfAi(attachment.resource.module.among)) return [];
  const preference = attachment.get('connection_preference');
  return [fact('interface-entrance', attachment, { byName: preference.as(says(preference.text, 'ACCEPT_MANUAL')) })];
}
