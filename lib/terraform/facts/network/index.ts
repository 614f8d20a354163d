import type { Area } from '../area';
import { cloudRun } from './cloud-run';
import { endpoint, gardenEndpoint } from './endpoint';
import { fence, opening } from './fence';
import { nameRefusal } from './names';
import { firewall, network, subnet } from './network';
import { addedRule, perimeter, perimeters } from './perimeter';
import { indexEndpoint } from './vector-store';
import {
  callerEgress,
  endpointSettings,
  entrance,
  layout,
  networkUse,
  onlineStore,
  published,
  serviceWay,
  subnetReach,
} from './ways';
import { colab, notebook, workbench } from './workspace';

/** How what is about AI is tied to networks. */
export const NETWORK: Area = {
  readers: {
    google_vertex_ai_endpoint: (subject) => [
      ...endpoint(subject),
      ...endpointSettings(subject),
      ...networkUse(subject),
    ],
    google_vertex_ai_endpoint_with_model_garden_deployment: gardenEndpoint,
    google_vertex_ai_index_endpoint: (subject) => [
      ...indexEndpoint(subject),
      ...endpointSettings(subject),
      ...networkUse(subject),
    ],
    google_vertex_ai_feature_online_store: onlineStore,
    google_workbench_instance: (subject) => [...workbench(subject), ...networkUse(subject)],
    google_notebooks_instance: notebook,
    google_colab_runtime_template: (subject) => [...colab(subject), ...networkUse(subject)],
    google_cloud_run_v2_service: (service) => [...cloudRun(service), ...callerEgress(service)],
    google_compute_network: (subject) => [...network(subject), ...layout(subject), ...fence(subject)],
    google_compute_network_firewall_policy_rule: opening,
    google_compute_subnetwork: (subject) => [...subnet(subject), ...subnetReach(subject)],
    google_compute_global_forwarding_rule: serviceWay,
    google_compute_network_attachment: entrance,
    google_compute_service_attachment: published,
    google_access_context_manager_service_perimeter: perimeter,
    google_access_context_manager_service_perimeters: perimeters,
    google_access_context_manager_service_perimeter_ingress_policy: addedRule('in'),
    google_access_context_manager_service_perimeter_egress_policy: addedRule('out'),
    google_compute_firewall: firewall,
    google_dns_response_policy: nameRefusal,
  },
  alongside: [
    'google_compute_network_firewall_policy',
    'google_compute_network_firewall_policy_association',
    'google_dns_managed_zone',
    'google_access_context_manager_service_perimeter_resource',
    'google_cloud_run_v2_service_iam_member',
    'google_cloud_run_v2_service_iam_binding',
    'google_cloud_run_v2_service_iam_policy',
    'google_compute_route',
    'google_compute_router',
    'google_compute_router_nat',
    'google_dns_policy',
    'google_dns_response_policy_rule',
  ],
};
