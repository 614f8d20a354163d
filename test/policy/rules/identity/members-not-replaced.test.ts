import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-038');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_project_iam_binding: { it: { project: 'acme', role: 'roles/aiplatform.viewer', members: [], ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['a role of a project', ['fail it/'], {}, {}],
  [
    'a role of a folder',
    ['fail f/', 'fail it/'],
    {},
    { google_folder_iam_binding: { f: { folder: '1', role: 'r', members: [] } } },
  ],
  [
    'a role on one bucket, a member of a project',
    ['fail it/'],
    {},
    {
      google_storage_bucket_iam_binding: { b: { bucket: 'b', role: 'r', members: [] } },
      google_project_iam_member: { m: { project: 'acme', role: 'r', member: 'm' } },
    },
  ],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
