import type { Area } from '../area';
import { cloudRun } from './cloud-run';
import { endpoint, gardenEndpoint } from './endpoint';
import { firewall, network, subnet } from './network';
import { indexEndpoint } from './vector-store';
import { colab, notebook, workbench } from './workspace';

/** How what is about AI is tied to networks. */
export const NETWORK: Area = {
  readers: {
    google_vertex_ai_endpoint: endpoint,
    google_vertex_ai_endpoint_with_model_garden_deployment: gardenEndpoint,
    google_vertex_ai_index_endpoint: indexEndpoint,
    google_workbench_instance: workbench,
    google_notebooks_instance: notebook,
    google_colab_runtime_template: colab,
    google_cloud_run_v2_service: cloudRun,
    google_compute_network: network,
    google_compute_subnetwork: subnet,
    google_compute_firewall: firewall,
  },
  alongside: [
    'google_cloud_run_v2_service_iam_member',
    'google_cloud_run_v2_service_iam_binding',
    'google_cloud_run_v2_service_iam_policy',
    'google_compute_route',
    'google_compute_router',
    'google_compute_router_nat',
    'google_dns_policy',
    'google_dns_response_policy',
  ],
};
