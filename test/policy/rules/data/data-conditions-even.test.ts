import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-DATA-172');
const when = (expression: string): Block => ({ condition: { title: 't', expression } });
const FOLDER = when('resource.name.startsWith("projects/_/buckets/b/objects/a/")');
const TAG = when("resource.matchTagId('tagKeys/1', 'tagValues/2')");

const bucket = (...conditions: readonly Block[]): Blocks => ({
  google_storage_bucket: { b: { name: 'b', location: 'l' } },
  google_storage_bucket_iam_member: Object.fromEntries(
    conditions.map((one, i) => [
      `m${i}`,
      {
        bucket: '${google_storage_bucket.b.name}',
        role: 'roles/storage.objectViewer',
        member: `group:g${i}@a.example`,
        ...one,
      },
    ]),
  ),
});

test.each<[string, string[], Blocks]>([
  ['one of three without a condition', ['fail m2/condition'], bucket(FOLDER, FOLDER, {})],
  ['one of three without a folder', ['fail m2/condition'], bucket(FOLDER, FOLDER, when('resource.type == "x"'))],
  [
    'one of three with a way round',
    ['fail m2/condition'],
    bucket(FOLDER, FOLDER, when('true || resource.name.startsWith("x")')),
  ],
  ['one of three without a tag', ['fail m2/condition'], bucket(TAG, TAG, {})],
  ['one of three known later', ['unknown m2/condition'], bucket(FOLDER, FOLDER, when(LATE))],
  ['all ask', [], bucket(FOLDER, FOLDER, FOLDER)],
  ['one of two', [], bucket(FOLDER, {})],
  ['none asks', [], bucket({}, {}, {})],
  ['another role', [], bucket(FOLDER, FOLDER, { role: 'roles/storage.objectAdmin' })],
])('%s', (_what, expected, blocks) => {
  expect(found(blocks)).toEqual(expected);
});
