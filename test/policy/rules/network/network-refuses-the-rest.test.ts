import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';
import { fenced, IN, OUT, OUT_BY_IPV6 } from './fenced';

const found = judgedBy('ZTA-NET-070');

const match = (changes: Block): Block => ({ ...OUT, match: { ...Object(OUT['match']), ...changes } });
const IPV6: Blocks = {
  google_compute_subnetwork: { s: { network: '${google_compute_network.it.id}', stack_type: 'IPV4_IPV6' } },
};
const classic = (changes: Block): Blocks => ({
  google_compute_firewall: {
    f: { network: '${google_compute_network.it.name}', direction: 'EGRESS', deny: [{ protocol: 'all' }], ...changes },
  },
});
const UNTIED: Blocks = { google_compute_network_firewall_policy_association: {} };

test.each<[string, string[], Blocks]>([
  ['nothing leaves it', [], fenced([OUT, IN])],
  ['only what comes in', ['fail it/'], fenced([IN])],
  ['a rule that is off', ['fail it/'], fenced([{ ...OUT, disabled: true }])],
  ['a rule that lets through', ['fail it/'], fenced([{ ...OUT, action: 'allow' }])],
  ['to some addresses', ['fail it/'], fenced([match({ dest_ip_ranges: ['10.0.0.0/8'] })])],
  ['by one protocol', ['fail it/'], fenced([match({ layer4_configs: [{ ip_protocol: 'tcp' }] })])],
  [
    'for some machines',
    ['fail it/'],
    fenced([{ ...OUT, target_service_accounts: ['a@acme.iam.gserviceaccount.com'] }]),
  ],
  ['a policy that is tied to nothing', ['unknown it/'], fenced([OUT], UNTIED)],
  ['known later', ['unknown it/'], fenced([{ ...OUT, disabled: LATE }])],
  ['IPv6 is let out', ['fail it/'], fenced([OUT, IN], IPV6)],
  ['IPv6 is refused as well', [], fenced([OUT, IN, OUT_BY_IPV6], IPV6)],
  ['a rule of the network itself', [], fenced([], classic({}))],
  [
    'a rule of the network to some addresses',
    ['fail it/'],
    fenced([], classic({ destination_ranges: ['10.0.0.0/8'] })),
  ],
  ['no rule in the files', ['unknown it/'], fenced([])],
  ['a network without AI', [], fenced([IN], { google_workbench_instance: {} })],
])('%s', (_what, expected, blocks) => {
  expect(found(blocks)).toEqual(expected);
});

const OPEN: Block = {
  action: 'allow',
  direction: 'EGRESS',
  priority: 10,
  match: { dest_ip_ranges: ['0.0.0.0/0'], layer4_configs: [{ ip_protocol: 'tcp', ports: ['443'] }] },
};

test.each<[string, string[], Block]>([
  ['anywhere', ['fail r2/match/dest_ip_ranges/0'], OPEN],
  ['anywhere, but off', [], { ...OPEN, disabled: true }],
  ['to one address', [], { ...OPEN, match: { ...Object(OPEN['match']), dest_ip_ranges: ['10.1.2.3/32'] } }],
])('a rule before it that lets traffic out %s', (_what, expected, rule) => {
  expect(judgedBy('ZTA-NET-022')(fenced([OUT, IN, rule]))).toEqual(expected);
});
