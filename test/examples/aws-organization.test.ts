import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appCommand, synthesize } from '../../scripts/assembly';
import { deployed } from '../deployed';
import { decide, type Policy, type Question } from '../oracle';
import { resourceOf, testExample } from './example';

const EXAMPLE = 'aws-organization';
const stacks = testExample(EXAMPLE, { byOthers: false });

const out = mkdtempSync(join(tmpdir(), 'zta-organization-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const controls = (): Policy[] =>
  stacks()
    .flatMap(({ resources }) => Object.values(resources))
    .filter(({ Properties }) => Properties?.['Type'] === 'SERVICE_CONTROL_POLICY')
    .map(({ Properties }) => deployed(Properties?.['Content']) as Policy);

/** What an administrator of an account asks of a model. */
const asking = (model: string, context: Question['context'], principal = 'Administrator'): Question => ({
  principal: `arn:aws:iam::444455556666:role/${principal}`,
  action: 'bedrock:InvokeModel',
  resource: `arn:aws:bedrock:eu-central-1::foundation-model/${model}`,
  identity: [{ Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }],
  context: {
    'aws:PrincipalArn': `arn:aws:iam::444455556666:role/${principal}`,
    'aws:RequestedRegion': 'eu-central-1',
    'aws:ViaAWSService': 'false',
    ...context,
  },
});

const INSIDE = { 'aws:SourceVpc': 'vpc-0f1e2d3c4b5a69788' };

test.each<[string, string, Question['context'], boolean]>([
  ['an approved model from a network of its own', 'amazon.nova-pro-v1:0', INSIDE, true],
  ['one that nobody approved', 'acme.chat-v1:0', INSIDE, false],
  ['an approved one from the internet', 'amazon.nova-pro-v1:0', {}, false],
  ['in another region', 'amazon.nova-pro-v1:0', { ...INSIDE, 'aws:RequestedRegion': 'us-east-1' }, false],
])('an administrator asks %s: %s %j %s', (_what, model, context, passes) => {
  const denials = controls().flatMap(({ Statement }) => Statement);
  const asked = asking(model, context);
  const all = [...(asked.identity ?? []), { Statement: denials }];
  expect(decide([{ ...asked, identity: all }])).toEqual([passes ? 'Allowed' : 'ExplicitlyDenied']);
});

test('no two duties are given to the same people', () => {
  const sets = stacks()
    .flatMap(({ resources }) => Object.values(resources))
    .filter(({ Type }) => Type === 'AWS::SSO::Assignment')
    .map(({ Properties }) => Properties?.['PrincipalId']);
  expect(new Set(sets).size).toBe(sets.length);
  expect(sets.length).toBeGreaterThan(1);
});

test('policies hold in one organizational unit, and stay', () => {
  const policies = stacks()
    .flatMap(({ resources }) => Object.values(resources))
    .filter(({ Type }) => Type === 'AWS::Organizations::Policy');
  expect(policies.length).toBeGreaterThan(3);
  for (const { Properties, DeletionPolicy } of policies) {
    expect([Properties?.['TargetIds'], DeletionPolicy]).toEqual([['ou-ab12-cdefgh34'], 'Retain']);
  }
});

test('ids of what must not be made anew are these, for ever', () => {
  expect(resourceOf(stacks(), 'AWS::IAM::Role', 'BreakGlass').id).toBe('BreakGlass65847508');
  expect(resourceOf(stacks(), 'AWS::CloudTrail::Trail').id).toBe('Trail022F0CF2');
});

/** What the synthesis says where somebody is granted to stop the record. */
function granted(unlimited: 'yes' | 'no') {
  const preload = join(__dirname, '../somebody-stops-trails.cjs');
  const env = { NODE_OPTIONS: `--require ${preload}`, CDK_VALIDATION: 'true', UNLIMITED: unlimited };
  return () => synthesize(appCommand(EXAMPLE), join(out, unlimited), env);
}

test('somebody who is granted to stop the record is denied it by the policies: that is proved all the same', () => {
  expect(granted('no')).not.toThrow();
}, 300_000);

test('without these, the same grant stops the synthesis', () => {
  expect(granted('yes')).toThrow(/REFUTED\s+no request for cloudtrail:\w+ or cloudtrail:\w+ by[\s\S]*role\s+'Somebody/);
}, 300_000);

test('it is the same when it is synthesised again', () => {
  const again = synthesize(appCommand(EXAMPLE), join(out, 'again'), { CDK_VALIDATION: 'false' });
  expect(again.map(({ resources }) => resources)).toEqual(stacks().map(({ resources }) => resources));
}, 300_000);
