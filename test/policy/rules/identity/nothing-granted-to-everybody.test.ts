import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-035');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_pubsub_topic_iam_member: { it: { topic: 't', role: 'roles/pubsub.publisher', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['everybody, beside AI', ['fail it/member'], { member: 'allUsers' }, AI],
  ['everybody who has signed in, beside AI', ['fail it/member'], { member: 'allAuthenticatedUsers' }, AI],
  ['known later, beside AI', ['unknown it/member'], { member: LATE }, AI],
  ['everybody, where nothing is about AI', [], { member: 'allUsers' }, {}],
  [
    'everybody on a project',
    ['fail wide/members/1'],
    { member: 'group:ml@acme.example' },
    {
      google_project_iam_binding: {
        wide: { project: 'acme', role: 'roles/storage.objectViewer', members: ['group:ml@acme.example', 'allUsers'] },
      },
    },
  ],
  ['a group', [], { member: 'group:ml@acme.example' }, AI],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
