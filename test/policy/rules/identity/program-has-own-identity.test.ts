import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-056');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const DEFAULT = '1-compute@developer.gserviceaccount.com';

test.each<[string, string[], string, Block, Blocks]>([
  [
    'a service that names none',
    ['fail it/template/service_account'],
    'google_cloud_run_v2_service',
    { template: { timeout: '60s' } },
    AI,
  ],
  [
    'a service with the default one',
    ['fail it/template/service_account'],
    'google_cloud_run_v2_service',
    { template: { service_account: DEFAULT } },
    AI,
  ],
  [
    'a job that names none',
    ['fail it/template/template/service_account'],
    'google_cloud_run_v2_job',
    { template: { template: { max_retries: 1 } } },
    AI,
  ],
  [
    'a function, known later',
    ['unknown it/service_config/service_account_email'],
    'google_cloudfunctions2_function',
    { service_config: { service_account_email: LATE } },
    AI,
  ],
  ['a workflow that names none', ['fail it/service_account'], 'google_workflows_workflow', {}, AI],
  ['where nothing is about AI', [], 'google_cloud_run_v2_service', { template: {} }, {}],
  [
    'one of its own',
    [],
    'google_cloud_run_v2_service',
    { template: { service_account: 'web@acme.iam.gserviceaccount.com' } },
    AI,
  ],
])('%s', (_what, expected, type, values, others) => {
  expect(found({ ...others, [type]: { it: { name: 'web', ...values } } })).toEqual(expected);
});
