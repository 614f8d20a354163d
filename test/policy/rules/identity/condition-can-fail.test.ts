import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-039');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_project_iam_member: {
    it: { project: 'acme', role: 'roles/aiplatform.viewer', member: 'group:ml@acme.example', ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  ['true', ['fail it/condition/expression'], { condition: { title: 't', expression: 'true' } }, {}],
  [
    'true after all',
    ['fail it/condition/expression'],
    { condition: { title: 't', expression: '(request.time < timestamp("2027-01-01T00:00:00Z")) || (true)' } },
    {},
  ],
  ['the same on both sides', ['fail it/condition/expression'], { condition: { title: 't', expression: '1 == 1' } }, {}],
  ['known later', ['unknown it/condition/expression'], { condition: { title: 't', expression: LATE } }, {}],
  [
    'a word within a text',
    [],
    { condition: { title: 't', expression: 'resource.matchTag("1/true || true", "true")' } },
    {},
  ],
  [
    'a tag that is made beside it',
    [],
    { condition: { title: 't', expression: 'resource.matchTagId("${google_tags_tag_key.k.id}", "tagValues/1")' } },
    { google_tags_tag_key: { k: { parent: 'projects/1', short_name: 'k' } } },
  ],
  [
    'what is made beside it, and true after all',
    ['fail it/condition/expression'],
    { condition: { title: 't', expression: 'resource.matchTagId("${google_tags_tag_key.k.id}", "v") || true' } },
    { google_tags_tag_key: { k: { parent: 'projects/1', short_name: 'k' } } },
  ],
  [
    'whatever something else says',
    ['unknown it/condition/expression'],
    { condition: { title: 't', expression: '${google_tags_tag_key.k.id} || false' } },
    { google_tags_tag_key: { k: { parent: 'projects/1', short_name: 'k' } } },
  ],
  [
    'a tag that is known later',
    ['unknown it/condition/expression'],
    { condition: { title: 't', expression: `resource.matchTagId("${LATE}", "tagValues/1")` } },
    {},
  ],
  ['no condition', [], {}, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
