import { mkdirSync } from 'node:fs';
import { call, inEmptyFolder, models, RULE, write } from './zta';

inEmptyFolder();

const ENDPOINT = { name: '1', display_name: 'claims', location: 'europe-west4' };
const SYNTHESISED = {
  resource: {
    google_vertex_ai_endpoint: { claims: { '//': { metadata: { path: 'app/claims' } }, ...ENDPOINT } },
  },
};
const PLANNED = {
  format_version: '1.2',
  planned_values: {
    root_module: {
      resources: [
        {
          address: 'google_vertex_ai_endpoint.claims',
          mode: 'managed',
          type: 'google_vertex_ai_endpoint',
          name: 'claims',
          values: { ...ENDPOINT, network: '' },
        },
      ],
    },
  },
};

const IN_OWN_NETWORK = ['--rule', 'ZTA-NET-002'];

test('a folder of CDK for Terraform is judged, with the path of the construct and the line', async () => {
  mkdirSync('cdktf.out/stacks/claims', { recursive: true });
  write('cdktf.out/manifest.json', { stacks: { claims: { synthesizedStackPath: 'stacks/claims/cdk.tf.json' } } });
  write('cdktf.out/stacks/claims/cdk.tf.json', SYNTHESISED);
  const { code, out } = await call(['check', 'cdktf.out', ...IN_OWN_NETWORK]);
  expect(code).toBe(1);
  expect(out).toContain('cdktf.out/stacks/claims/cdk.tf.json');
  expect(out).toContain('app/claims  google_vertex_ai_endpoint');
  expect(out).toMatch(/line 4\b/);
  expect(out).toContain("Fix: Set 'private_service_connect_config'.");
});

test('a plan is told from its content, and its lines lead into the planned values', async () => {
  write('any.json', PLANNED);
  const { code, out } = await call(['check', 'any.json', ...IN_OWN_NETWORK, '--format', 'sarif']);
  const [run] = JSON.parse(out).runs;
  expect(code).toBe(1);
  const text = JSON.stringify(PLANNED, undefined, 2).split('\n');
  const { startLine } = run.results[0].locations[0].physicalLocation.region;
  expect(text[startLine - 1]).toContain('"network"');
});

test('templates and plans are judged in one run', async () => {
  write('t.json', models({ A: false }));
  write('plan.json', PLANNED);
  const rules = ['--rule', RULE, ...IN_OWN_NETWORK];
  const { code, out } = await call(['check', 't.json', 'plan.json', ...rules, '--format', 'json']);
  const { files, findings, summary } = JSON.parse(out);
  expect([code, files]).toEqual([1, ['t.json', 'plan.json']]);
  expect(findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ rule: RULE, file: 't.json' }),
      expect.objectContaining({ rule: 'ZTA-NET-002', file: 'plan.json' }),
    ]),
  );
  expect(summary).toMatchObject({ resources: 2 });
});

test('a baseline lets findings of a plan pass', async () => {
  write('plan.json', PLANNED);
  const args = ['check', 'plan.json', ...IN_OWN_NETWORK];
  expect(await call([...args, '--write-baseline', 'b.json'])).toMatchObject({ code: 0 });
  expect(await call([...args, '--baseline', 'b.json'])).toMatchObject({ code: 0 });
  expect(await call(args)).toMatchObject({ code: 1 });
});

test('clouds of which no rule reads resources in Terraform are named', async () => {
  write('a.tf.json', { resource: { azurerm_key_vault: { a: {} }, aws_ses_template: { a: {}, b: {} } } });
  const { code, out, err } = await call(['check', 'a.tf.json']);
  expect([code, out]).toEqual([0, expect.stringContaining('azurerm_key_vault (1)')]);
  expect(err.split('\n')).toEqual([
    'zta: 1 resource of Azure in Terraform: not judged, rules do not read them yet',
    'zta: 2 resources of AWS in Terraform: not judged, rules do not read them yet',
    '',
  ]);
});

test('of Google alone, nothing is said beside the report', async () => {
  write('a.tf.json', SYNTHESISED);
  expect((await call(['check', 'a.tf.json'])).err).toBe('');
});
