import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  accessOf,
  accessOfTerraform,
  addTerraform,
  Configurations,
  compareAccess,
  decide,
  noRequest,
  proofText,
  prove,
  Templates,
  whoCan,
} from 'zero-trust-ai-constructs';
import { treeSource } from '../lib/cloudformation';
import { CLOSED, claims, MODEL, OPEN } from './cli/claims';

/** Who can do what by a template, as users of the root of the package read it. */
function read(fence: object) {
  const templates = new Templates();
  templates.add(treeSource('t.json', claims({ fence })));
  return accessOf(templates);
}

const QUESTION = noRequest({ action: 'bedrock:InvokeModel' }).unless({
  StringEquals: { 'aws:SourceVpce': '${Endpoint}' },
});

test('the root of the package decides, proves, lists and compares', () => {
  const [closed, open] = [read(CLOSED), read(OPEN)];
  const proof = prove(closed, QUESTION);
  expect(proofText(proof, { width: 80, colour: false })).toMatch(/^PROVED /);
  expect(prove(open, QUESTION).outcome).toBe('refuted');
  expect(whoCan(open.ways, { action: 'bedrock:InvokeModel' }).callers.map(({ caller }) => caller)).toEqual([
    "role 'Adjuster'",
  ]);
  expect(compareAccess(closed.ways, open.ways).outcome).toBe('new-access');
  const [way] = open.ways;
  const request = {
    caller: { kind: 'anonymous' },
    action: 'bedrock:InvokeModel',
    resource: MODEL,
    context: {},
  } as const;
  expect(way && decide(way.access, request).outcome).toBe('implicitly denied');
});

test('the same of Google Cloud in Terraform', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zta-'));
  const file = join(folder, 'main.tf.json');
  const member = { project: 'p', role: 'roles/aiplatform.user', member: 'user:eve@example.com' };
  writeFileSync(file, JSON.stringify({ resource: { google_project_iam_member: { eve: member } } }));
  const configurations = new Configurations();
  expect(addTerraform(configurations, file)).toBe(true);
  rmSync(folder, { recursive: true });
  const question = noRequest({ action: 'aiplatform.endpoints.predict' });
  const access = accessOfTerraform(configurations);
  expect(prove(access, question.byAnyone()).outcome).toBe('refuted');
  expect(prove(access, question.exceptBy('user:eve@example.com')).outcome).toBe('proved');
});
