import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-WATCH-172');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const TOPIC = '${google_pubsub_topic.it.id}';

const findings = (hearing: Blocks, others: Blocks = AI): Blocks => ({
  ...others,
  google_pubsub_topic: { it: { name: 't' } },
  google_scc_v2_project_notification_config: { f: { config_id: 'f', pubsub_topic: TOPIC } },
  ...hearing,
});
const subscription = (changes: Block): Blocks => ({
  google_pubsub_subscription: { s: { name: 's', topic: TOPIC, ...changes } },
});
const BUILD = { google_cloudbuild_trigger: { b: { name: 'b', pubsub_config: { topic: TOPIC } } } };

test.each<[string, string[], Blocks]>([
  ['nothing', ['fail it/'], findings({})],
  ['a subscription that ends', ['fail it/'], findings(subscription({}))],
  ['one that ends after a while', ['fail it/'], findings(subscription({ expiration_policy: { ttl: '86400s' } }))],
  ['one that is known later', ['unknown it/'], findings(subscription({ expiration_policy: { ttl: LATE } }))],
  ['one that stays', [], findings(subscription({ expiration_policy: { ttl: '' } }))],
  ['what it starts', [], findings({ google_eventarc_trigger: { e: { transport: { pubsub: { topic: TOPIC } } } } })],
  ['a build', [], findings(BUILD)],
  ['builds alone', [], { ...AI, google_pubsub_topic: { it: { name: 't' } }, ...BUILD }],
  ['where nothing is about AI', [], findings({}, {})],
])('%s', (_what, expected, blocks) => {
  expect(found(blocks)).toEqual(expected);
});
