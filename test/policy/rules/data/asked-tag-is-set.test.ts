import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-DATA-173');

const blocks = (expression: string, tag?: Block): Blocks => ({
  google_storage_bucket: { it: { name: 'b', location: 'l' } },
  google_storage_bucket_iam_member: {
    m: {
      bucket: '${google_storage_bucket.it.name}',
      role: 'r',
      member: 'group:g@a.example',
      condition: { title: 't', expression },
    },
  },
  ...(tag && { google_tags_location_tag_binding: { t: { location: 'l', ...tag } } }),
});
const ASKS = "resource.matchTagId('tagKeys/1', 'tagValues/2')";
const ON = '//storage.googleapis.com/projects/_/buckets/${google_storage_bucket.it.name}';

test.each<[string, string[], Blocks]>([
  ['no tag', ['fail it/'], blocks(ASKS)],
  ['another tag', ['unknown it/'], blocks(ASKS, { parent: ON, tag_value: 'tagValues/3' })],
  ['the tag on something else', ['fail it/'], blocks(ASKS, { parent: '//x', tag_value: 'tagValues/2' })],
  ['the tag, known later', ['unknown it/'], blocks(ASKS, { parent: ON, tag_value: LATE })],
  ['the tag', [], blocks(ASKS, { parent: ON, tag_value: 'tagValues/2' })],
  ['no tag is asked for', [], blocks('resource.type == "x"')],
])('%s', (_what, expected, all) => {
  expect(found(all)).toEqual(expected);
});
