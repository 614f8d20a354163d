import type { Block, Blocks } from '../../../seeded-google/seed';

/** Rules of a policy that refuse everything: to addresses of both kinds, and from anywhere. */
export const OUT: Block = {
  action: 'deny',
  direction: 'EGRESS',
  priority: 9000,
  enable_logging: true,
  match: { dest_ip_ranges: ['0.0.0.0/0'], layer4_configs: [{ ip_protocol: 'all' }] },
};
export const OUT_BY_IPV6: Block = {
  ...OUT,
  priority: 9001,
  match: { dest_ip_ranges: ['::/0'], layer4_configs: [{ ip_protocol: 'all' }] },
};
export const IN: Block = {
  ...OUT,
  direction: 'INGRESS',
  priority: 9002,
  match: { src_ip_ranges: ['0.0.0.0/0'], layer4_configs: [{ ip_protocol: 'all' }] },
};

/** A network of the name 'it' with a machine for AI in it, and a policy with rules. */
export function fenced(rules: readonly Block[], others: Blocks = {}): Blocks {
  const firewall_policy = '${google_compute_network_firewall_policy.f.name}';
  return {
    google_compute_network: { it: { name: 'ai', auto_create_subnetworks: false } },
    google_workbench_instance: {
      w: { gce_setup: { network_interfaces: [{ network: '${google_compute_network.it.id}' }] } },
    },
    google_compute_network_firewall_policy: { f: { name: 'fence' } },
    google_compute_network_firewall_policy_association: {
      a: { attachment_target: '${google_compute_network.it.id}', firewall_policy },
    },
    google_compute_network_firewall_policy_rule: Object.fromEntries(
      rules.map((rule, i) => [`r${i}`, { firewall_policy, ...rule }]),
    ),
    ...others,
  };
}
