import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-WATCH-061');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };

const blocks = (changes: Block, others: Blocks = AI): Blocks => ({
  ...others,
  google_monitoring_notification_channel: { it: { type: 'email', ...changes } },
});

test.each<[string, string[], Blocks]>([
  ['on, if nothing is said', [], blocks({})],
  ['on', [], blocks({ enabled: true })],
  ['off', ['fail it/enabled'], blocks({ enabled: false })],
  ['known later', ['unknown it/enabled'], blocks({ enabled: LATE })],
  ['where nothing is about AI', [], blocks({ enabled: false }, {})],
])('%s', (_what, expected, all) => {
  expect(found(all)).toEqual(expected);
});
