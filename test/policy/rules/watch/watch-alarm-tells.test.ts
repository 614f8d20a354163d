import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-WATCH-060');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const TOLD = { notification_channels: ['projects/acme/notificationChannels/1'] };
const LOOKS = { conditions: [{ condition_threshold: { filter: 'metric.type="aiplatform.googleapis.com/x"' } }] };

const blocks = (changes: Block, others: Blocks = AI): Blocks => ({
  ...others,
  google_monitoring_alert_policy: { it: { display_name: 'a', ...LOOKS, ...changes } },
});

test.each<[string, string[], Blocks]>([
  ['on, and tells somebody', [], blocks(TOLD)],
  ['tells nobody', ['fail it/notification_channels'], blocks({})],
  ['tells an empty list', ['fail it/notification_channels'], blocks({ notification_channels: [] })],
  ['off', ['fail it/notification_channels'], blocks({ ...TOLD, enabled: false })],
  ['known later', ['unknown it/notification_channels'], blocks({ notification_channels: LATE })],
  ['where nothing is about AI', [], blocks({}, {})],
  [
    'looks at a count of logs, which tells of it itself',
    [],
    {
      ...blocks({
        conditions: [{ condition_threshold: { filter: 'metric.type="logging.googleapis.com/user/changes"' } }],
      }),
      google_logging_metric: { changes: { name: 'changes', filter: 'logName:"cloudaudit.googleapis.com"' } },
    },
  ],
])('%s', (_what, expected, all) => {
  expect(found(all)).toEqual(expected);
});
