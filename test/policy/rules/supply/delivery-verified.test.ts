import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-173');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const AT = 'it/build/step';
const DEPLOYS: Block = { name: 'i', script: 'gcloud ai endpoints deploy-model 7' };
const VERIFIES: Block = { name: 'i', script: 'zta verify model --bundle model.bundle --key signer.pem' };

const build = (step: readonly Block[], others: Blocks = AI): Blocks => ({
  ...others,
  google_cloudbuild_trigger: { it: { name: 't', build: { step } } },
});

test.each<[string, string[], Blocks]>([
  ['nothing before', [`fail ${AT}`], build([DEPLOYS])],
  ['a look after', [`fail ${AT}`], build([DEPLOYS, VERIFIES])],
  ['something else before', [`fail ${AT}`], build([{ name: 'i', script: 'zta sign model' }, DEPLOYS])],
  ['a script that is known later', [`unknown ${AT}`], build([{ name: 'i', script: LATE }, DEPLOYS])],
  [
    'steps that are known later',
    [`unknown ${AT}`],
    { ...AI, google_cloudbuild_trigger: { it: { name: 't', build: { step: LATE } } } },
  ],
  ['a look before', [], build([VERIFIES, DEPLOYS])],
  ['a look in the same step', [], build([{ name: 'i', script: `${VERIFIES['script']} && ${DEPLOYS['script']}` }])],
  ['as arguments', [], build([{ name: 'i', args: ['zta', 'verify', 'model'] }, DEPLOYS])],
  ['cosign', [], build([{ name: 'i', script: 'cosign verify-blob --key k model' }, DEPLOYS])],
  ['model signing', [], build([{ name: 'i', script: 'model_signing verify key model' }, DEPLOYS])],
  ['OpenSSL', [], build([{ name: 'i', script: 'openssl dgst -sha256 -verify key.pem -signature s model' }, DEPLOYS])],
  ['a build that deploys nothing', [], build([{ name: 'i', script: 'gcloud ai models list' }])],
  ['where nothing is about AI', [], build([DEPLOYS], {})],
])('%s', (_what, expected, blocks) => {
  expect(found(blocks)).toEqual(expected);
});
