import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-151');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const AT = 'it/approval_config/approval_required';

const build = (step: Block, changes: Block = {}, others: Blocks = AI): Blocks => ({
  ...others,
  google_cloudbuild_trigger: { it: { name: 't', build: { step: [{ name: 'i', ...step }] }, ...changes } },
});
const target = (changes: Block, others: Blocks = AI): Blocks => ({
  ...others,
  google_clouddeploy_target: { it: { name: 't', location: 'l', ...changes } },
});
const approved = (approval_required: unknown) => ({ approval_config: { approval_required } });
const DEPLOYS = { script: 'gcloud ai endpoints deploy-model 7' };

test.each<[string, string[], Blocks]>([
  ['a script that deploys', [`fail ${AT}`], build(DEPLOYS)],
  ['arguments that deploy', [`fail ${AT}`], build({ args: ['ai', 'endpoints', 'deploy-model', '7'] })],
  ['a program that deploys', [`fail ${AT}`], build({ script: 'endpoint.deploy_model(model)' })],
  ['that waits', [], build(DEPLOYS, approved(true))],
  ['that says not to wait', [`fail ${AT}`], build(DEPLOYS, approved(false))],
  ['known later', [`unknown ${AT}`], build(DEPLOYS, approved(LATE))],
  ['a build that deploys nothing', [], build({ script: 'gcloud ai models upload' })],
  ['a build where nothing is about AI', [], build(DEPLOYS, {}, {})],
  ['a target that waits', [], target({ require_approval: true })],
  ['a target that does not', ['fail it/require_approval'], target({})],
  ['a target where nothing is about AI', [], target({}, {})],
])('%s', (_what, expected, all) => {
  expect(found(all)).toEqual(expected);
});
