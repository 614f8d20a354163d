import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-NET-171');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const NETWORKS = [{ network_url: 'projects/acme/global/networks/office' }];

const answers = (one: string, other: string): Block => ({
  local_data: {
    local_datas: [
      { type: 'A', rrdatas: [one] },
      { type: 'AAAA', rrdatas: [other] },
    ],
  },
});
const NOWHERE = answers('0.0.0.0', '::');

const list = (changes: Block, rules: readonly Block[], others: Blocks = AI): Blocks => ({
  ...others,
  google_dns_response_policy: { it: { response_policy_name: 'p', ...changes } },
  google_dns_response_policy_rule: Object.fromEntries(
    rules.map((rule, i) => [
      `r${i}`,
      {
        response_policy: '${google_dns_response_policy.it.response_policy_name}',
        rule_name: `r${i}`,
        dns_name: `r${i}.example.`,
        ...rule,
      },
    ]),
  ),
});
const bound = { networks: NETWORKS };

test.each<[string, string[], Blocks]>([
  ['no network', ['fail it/networks'], list({}, [NOWHERE])],
  ['a network that is known later', ['unknown it/networks'], list({ networks: LATE }, [NOWHERE])],
  ['clusters', [], list({ gke_clusters: [{ gke_cluster_name: 'c' }] }, [NOWHERE])],
  ['one that leads somewhere', ['fail it/'], list(bound, [NOWHERE, NOWHERE, answers('203.0.113.7', '::')])],
  [
    'one of one sort only',
    ['fail it/'],
    list(bound, [NOWHERE, NOWHERE, { local_data: { local_datas: [{ rrdatas: ['::'] }] } }]),
  ],
  ['one without an answer', ['fail it/'], list(bound, [NOWHERE, NOWHERE, {}])],
  ['one that passes', [], list(bound, [NOWHERE, NOWHERE, { behavior: 'bypassResponsePolicy' }])],
  ['all lead nowhere', [], list(bound, [NOWHERE, NOWHERE])],
  ['names of something else', [], list({}, [answers('10.0.0.1', '::1')])],
  ['where nothing is about AI', [], list({}, [NOWHERE], {})],
])('%s', (_what, expected, blocks) => {
  expect(found(blocks)).toEqual(expected);
});
