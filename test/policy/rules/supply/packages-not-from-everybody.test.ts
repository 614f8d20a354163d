import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-024');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_artifact_registry_repository: { it: { repository_id: 'r', format: 'PYTHON', kms_key_name: 'k', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'a public index',
    ['fail it/remote_repository_config'],
    { mode: 'REMOTE_REPOSITORY', remote_repository_config: { python_repository: { public_repository: 'PYPI' } } },
    {},
  ],
  [
    'by its address',
    ['fail it/remote_repository_config'],
    { mode: 'REMOTE_REPOSITORY', remote_repository_config: { common_repository: { uri: 'https://ghcr.io' } } },
    {},
  ],
  [
    'known later',
    ['unknown it/remote_repository_config'],
    { mode: 'REMOTE_REPOSITORY', remote_repository_config: { common_repository: { uri: LATE } } },
    {},
  ],
  [
    "a store of one's own",
    [],
    {
      mode: 'REMOTE_REPOSITORY',
      remote_repository_config: { common_repository: { uri: 'https://packages.acme.example' } },
    },
    {},
  ],
  ['one that fetches nothing', [], {}, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
