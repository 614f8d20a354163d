import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-NET-072');

const PERIMETER = 'google_access_context_manager_service_perimeter';
const ADDED: Blocks = {
  [`${PERIMETER}_resource`]: { p: { perimeter_name: `\${${PERIMETER}.it.name}`, resource: 'projects/1' } },
};

test.each<[string, string[], Block, Blocks]>([
  ['nothing in it', ['fail it/status/resources'], { status: { restricted_services: ['storage.googleapis.com'] } }, {}],
  ['nothing in what is tried', ['fail it/spec/resources'], { spec: { resources: [] } }, {}],
  ['known later', ['unknown it/status/resources'], { status: { resources: LATE } }, {}],
  ['added beside it', [], { status: { restricted_services: [] } }, ADDED],
  ['a project', [], { status: { resources: ['projects/1'] } }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(
    found({ ...others, [PERIMETER]: { it: { name: 'accessPolicies/1/servicePerimeters/ai', ...changes } } }),
  ).toEqual(expected);
});
