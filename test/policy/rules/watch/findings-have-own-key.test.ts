import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-WATCH-064');

const blocks = (
  topic: Block,
  pubsub_topic = '${google_pubsub_topic.t.id}',
  type = 'google_scc_v2_organization_notification_config',
): Blocks => ({
  google_pubsub_topic: { t: { name: 't', ...topic } },
  [type]: { it: { config_id: 'c', pubsub_topic, streaming_config: { filter: 'state="ACTIVE"' } } },
});

test.each<[string, string[], Blocks]>([
  ['a key of its own', [], blocks({ kms_key_name: 'k' })],
  ['no key', ['fail it/pubsub_topic'], blocks({})],
  ['a key known later', ['unknown it/pubsub_topic'], blocks({ kms_key_name: LATE })],
  [
    'a topic that is not in the files',
    ['unknown it/pubsub_topic'],
    blocks({ kms_key_name: 'k' }, 'projects/p/topics/x'),
  ],
  ['of a project', ['fail it/pubsub_topic'], blocks({}, undefined, 'google_scc_v2_project_notification_config')],
  ['of before', ['fail it/pubsub_topic'], blocks({}, undefined, 'google_scc_notification_config')],
])('%s', (_what, expected, all) => {
  expect(found(all)).toEqual(expected);
});
