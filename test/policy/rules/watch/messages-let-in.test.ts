import type { Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-WATCH-173');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const TOPIC = '${google_pubsub_topic.it.id}';
const FINDINGS = { google_scc_v2_project_notification_config: { f: { config_id: 'f', pubsub_topic: TOPIC } } };
const CHANNEL = { google_monitoring_notification_channel: { c: { type: 'pubsub', labels: { topic: TOPIC } } } };
const FEED = {
  google_cloud_asset_project_feed: {
    f: { feed_id: 'f', feed_output_config: { pubsub_destination: { topic: TOPIC } } },
  },
};
const agent = (name: string) => `serviceAccount:service-1@${name}.iam.gserviceaccount.com`;

const sent = (by: Blocks, member: unknown, role: unknown = 'roles/pubsub.publisher', others: Blocks = AI): Blocks => ({
  ...others,
  ...by,
  google_pubsub_topic: { it: { name: 't' } },
  ...(member === undefined
    ? {}
    : { google_pubsub_topic_iam_member: { m: { topic: '${google_pubsub_topic.it.name}', role, member } } }),
});
const OWN = 'serviceAccount:${google_scc_v2_project_notification_config.f.service_account}';

test.each<[string, string[], Blocks]>([
  ['nobody is let in', ['fail it/'], sent(FINDINGS, undefined)],
  ['another agent', ['fail it/'], sent(FINDINGS, agent('gcp-sa-cloudasset'))],
  ['another role', ['fail it/'], sent(FINDINGS, OWN, 'roles/pubsub.viewer')],
  ['a role that is known later', ['unknown it/'], sent(FINDINGS, OWN, LATE)],
  ['findings, by their own account', [], sent(FINDINGS, OWN)],
  ['findings, by the agent', [], sent(FINDINGS, agent('gcp-sa-scc-notification'))],
  ['alarms', [], sent(CHANNEL, agent('gcp-sa-monitoring-notification'))],
  ['alarms, by another agent', ['fail it/'], sent(CHANNEL, agent('gcp-sa-cloudasset'))],
  ['changes', [], sent(FEED, agent('gcp-sa-cloudasset'))],
  ['where nothing is about AI', [], sent(FINDINGS, undefined, 'r', {})],
])('%s', (_what, expected, blocks) => {
  expect(found(blocks)).toEqual(expected);
});
