import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-028');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_cloudbuild_trigger: { it: { name: 't', service_account: 'ci', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'proposals as they come',
    ['fail it/github/pull_request/comment_control'],
    { github: { owner: 'acme', name: 'r', pull_request: { branch: 'main' } } },
    AI,
  ],
  [
    'said so',
    ['fail it/repository_event_config/pull_request/comment_control'],
    { repository_event_config: { pull_request: { branch: 'main', comment_control: 'COMMENTS_DISABLED' } } },
    AI,
  ],
  [
    'known later',
    ['unknown it/github/pull_request/comment_control'],
    { github: { pull_request: { branch: 'main', comment_control: LATE } } },
    AI,
  ],
  ['after a comment', [], { github: { pull_request: { branch: 'main', comment_control: 'COMMENTS_ENABLED' } } }, AI],
  [
    'after an approval',
    [],
    { approval_config: { approval_required: true }, github: { pull_request: { branch: 'main' } } },
    AI,
  ],
  ['what was pushed', [], { github: { push: { branch: 'main' } } }, AI],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
