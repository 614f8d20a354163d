import { actionTable } from '../../../lib/access/actions/action-table';
import * as lifeCycle from '../../../lib/access/actions/life-cycle';

const { APPROVED, ...LISTS } = lifeCycle;
const table = actionTable();

test.each(Object.entries(LISTS))('%s names actions that there are, each once', (_, actions) => {
  expect(actions.filter((action) => table.action(action)?.name !== action)).toEqual([]);
  expect(new Set(actions).size).toBe(actions.length);
});

test('approval is told by a key that both calls know', () => {
  const [key = ''] = Object.keys(APPROVED);
  expect(LISTS.APPROVE_MODEL.filter((action) => !table.knowsKey(action, key))).toEqual([]);
});

/** Calls by which somebody puts a policy on what may hold a model: a new one must be taken in, or left out for a reason. */
const POLICIES = ['bedrock', 'ecr', 'sagemaker', 'ecr-public'].flatMap((service) =>
  ['Put', 'Set'].flatMap((verb) => table.matching(`${service}:${verb}*Policy`)),
);
const NO_POLICY_OF_MODELS = ['ecr:PutLifecyclePolicy', 'sagemaker:PutLineageGroupPolicy'];

test('every call that shares a registry or repository is taken in', () => {
  expect(POLICIES.filter((action) => !LISTS.SHARE_OUT.includes(action)).sort()).toEqual(NO_POLICY_OF_MODELS);
});

/** Calls about what answers: of those that begin, or change what is behind it. */
const ANSWERING = [
  'Endpoint',
  'InferenceComponent',
  'InferenceExperiment',
  'CustomModelDeployment',
  'ProvisionedModelThroughput',
];
const NO_DEPLOYMENT = ['sagemaker:CreateEndpointConfig', 'sagemaker:UpdateInferenceComponentRuntimeConfig'];

test('every call that puts a model where it answers is taken in', () => {
  const all = ['bedrock', 'sagemaker'].flatMap((service) =>
    ANSWERING.flatMap((what) =>
      ['Create', 'Update', 'Start'].flatMap((verb) => table.matching(`${service}:${verb}*${what}*`)),
    ),
  );
  const left = [...new Set(all)].filter((action) => !LISTS.DEPLOY_MODEL.includes(action));
  expect(left.sort()).toEqual(NO_DEPLOYMENT);
});
