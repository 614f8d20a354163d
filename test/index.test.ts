import {
  accessOf,
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
