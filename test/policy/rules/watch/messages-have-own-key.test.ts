import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-WATCH-171');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const KEY = 'projects/acme/locations/l/keyRings/r/cryptoKeys/k';
const TOPIC = '${google_pubsub_topic.it.id}';

const topic = (changes: Block, user: Blocks, others: Blocks = AI): Blocks => ({
  ...others,
  google_pubsub_topic: { it: { name: 't', ...changes } },
  ...user,
});
const CHANNEL = { google_monitoring_notification_channel: { c: { type: 'pubsub', labels: { topic: TOPIC } } } };
const BUILD = { google_cloudbuild_trigger: { b: { name: 'b', pubsub_config: { topic: TOPIC } } } };
const FINDINGS = { google_scc_v2_project_notification_config: { f: { config_id: 'f', pubsub_topic: TOPIC } } };
const MENTIONED = { google_cloudbuild_trigger: { b: { name: 'b', description: TOPIC } } };

test.each<[string, string[], Blocks]>([
  ['alarms', ['fail it/kms_key_name'], topic({}, CHANNEL)],
  ['what starts builds', ['fail it/kms_key_name'], topic({}, BUILD)],
  ['known later', ['unknown it/kms_key_name'], topic({ kms_key_name: LATE }, BUILD)],
  ['a key', [], topic({ kms_key_name: KEY }, CHANNEL)],
  ['findings, of which another rule tells', [], topic({}, FINDINGS)],
  ['something else', [], topic({}, MENTIONED)],
  ['where nothing is about AI', [], topic({}, CHANNEL, {})],
])('%s', (_what, expected, blocks) => {
  expect(found(blocks)).toEqual(expected);
});
