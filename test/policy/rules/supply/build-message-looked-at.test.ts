import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-152');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const MESSAGE = { pubsub_config: { topic: 't' } };
const TAKES = { substitutions: { _MODEL: '$(body.message.attributes.model)', _ENV: 'production' } };

const blocks = (changes: Block, others: Blocks = AI): Blocks => ({
  ...others,
  google_cloudbuild_trigger: { it: { name: 't', ...changes } },
});

test.each<[string, string[], Blocks]>([
  ['without a look', ['fail it/filter'], blocks({ ...MESSAGE, ...TAKES })],
  ['with a look', [], blocks({ ...MESSAGE, ...TAKES, filter: "_MODEL.matches('^[a-z]+$')" })],
  ['with a look at something else', ['fail it/filter'], blocks({ ...MESSAGE, ...TAKES, filter: "_MODELS == 'a'" })],
  [
    'called from outside',
    ['fail it/filter'],
    blocks({ webhook_config: { secret: 's' }, substitutions: { _A: '$(body.a)' } }),
  ],
  [
    'with a look that leaves the rest open',
    ['fail it/filter'],
    blocks({ ...MESSAGE, ...TAKES, filter: "_MODEL != ''" }),
  ],
  [
    'that takes what is known later',
    ['unknown it/filter'],
    blocks({ ...MESSAGE, substitutions: LATE, filter: 'true' }),
  ],
  [
    'with a pattern that is known later',
    ['unknown it/filter'],
    blocks({ ...MESSAGE, ...TAKES, filter: `_MODEL.matches('^${LATE}$')` }),
  ],
  ['known later', ['unknown it/filter'], blocks({ ...MESSAGE, ...TAKES, filter: LATE })],
  ['that takes nothing', [], blocks({ ...MESSAGE, substitutions: { _ENV: 'production' } })],
  ['that a push starts', [], blocks({ ...TAKES, github: { owner: 'o', name: 'n', push: { branch: 'main' } } })],
  ['where nothing is about AI', [], blocks({ ...MESSAGE, ...TAKES }, {})],
])('%s', (_what, expected, all) => {
  expect(found(all)).toEqual(expected);
});
