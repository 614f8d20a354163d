import { noRequest } from '../../../lib/access/prove';
import { proofText } from '../../../lib/report/access/proof-text';
import type { Locate } from '../../../lib/report/locate';
import { ADJUSTER, named, refuted, told } from './proofs';

const locate: Locate = ({ at }) => ({ line: at.endsWith('0') ? 41 : 58, column: 1, endLine: 1, endColumn: 1 });
const plain = { width: 110, colour: false };

test('a refuted proof shows the request, what allows it, what does not stop it, and what would', () => {
  expect(proofText(refuted(), { ...plain, locate, named })).toBe(
    `REFUTED  no request for bedrock:InvokeModel* unless aws:SourceVpce is vpce-0a1b2c3d

  This request gets through
    who       ${ADJUSTER} (role 'Adjuster', Claims/Adjuster)
    action    bedrock:InvokeModel
    resource  arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3
    with      aws:TagKeys = team, owner
              aws:SourceVpce missing
    when      condition 'Guarded' is false
  because
    allowed by      AllowInvoke, in Claims/Adjuster/Policy
                    template.json:41, Properties/PolicyDocument/Statement/0
    not stopped by  ThroughEndpoint, in Claims/Adjuster/Policy
                    template.json:58, Properties/PolicyDocument/Statement/1
                    aws:SourceVpce is missing, and StringNotEqualsIfExists does not count what is missing
  To close it       Write StringNotEquals without IfExists in ThroughEndpoint
  Taken as given    policies that the files do not show grant nothing
`,
  );
});

test('what nobody knows is left out', () => {
  const [allowedBy] = refuted().counterexample?.allowedBy ?? [];
  const bare = { file: 't.json', resource: 'Policy', type: 'AWS::IAM::Policy', at: '' };
  const proof = refuted({ when: [], guards: [], allowedBy: allowedBy ? [{ place: bare }] : [] });
  const { change: _, ...found } = proof.counterexample ?? fail('there is none');
  expect(proofText({ ...proof, counterexample: found, assumptions: [] }, plain)).toBe(
    `REFUTED  no request for bedrock:InvokeModel* unless aws:SourceVpce is vpce-0a1b2c3d

  This request gets through
    who       ${ADJUSTER} (role 'Adjuster')
    action    bedrock:InvokeModel
    resource  arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3
    with      aws:TagKeys = team, owner
              aws:SourceVpce missing
  because
    allowed by      Policy
                    t.json
`,
  );
});

test('a key that the request has is not said to be missing, however it is spelled', () => {
  const { counterexample } = refuted();
  const request = {
    ...(counterexample?.request ?? fail('there is none')),
    context: { 'AWS:sourcevpce': 'vpce-9' },
  };
  const text = proofText(refuted({ request }), plain);
  expect(text).toContain('    with      AWS:sourcevpce = vpce-9\n');
  expect(text).not.toContain('aws:SourceVpce missing');
});

test('a key that is in every request is not said to be missing', () => {
  const question = noRequest({ action: 's3:GetObject' }).unless({ DateLessThan: { 'aws:CurrentTime': '2027-01-01' } });
  expect(proofText({ ...refuted(), question }, plain)).not.toContain('CurrentTime missing');
});

test('a proof says what it rests on', () => {
  expect(proofText(told({ assumptions: ['one', 'two'], trustedBase: ['arn:aws:iam::1:role/deploy'] }), plain)).toBe(
    `PROVED  no request for bedrock:InvokeModel* unless aws:SourceVpce is vpce-0a1b2c3d

  Taken as given    one
                    two
  Trusted           arn:aws:iam::1:role/deploy
`,
  );
});

test('a proof about nothing says so', () => {
  expect(proofText(told({ vacuous: true }), plain)).toContain('  Beware            no such request is allowed at all');
  expect(proofText(told({ vacuous: null }), plain)).not.toContain('Beware');
});

test('what is unknown says why', () => {
  const proof = told({ outcome: 'unknown', why: '20 patterns together have more than 50000 states' });
  expect(proofText(proof, plain)).toBe(
    `UNKNOWN  no request for bedrock:InvokeModel* unless aws:SourceVpce is vpce-0a1b2c3d

  Because           20 patterns together have more than 50000 states
  Taken as given    policies that the files do not show grant nothing
`,
  );
});

test('long texts go on below where they began', () => {
  const lines = proofText(refuted(), { width: 70, colour: false }).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(70);
  expect(lines.slice(0, 2)).toEqual([
    'REFUTED  no request for bedrock:InvokeModel* unless aws:SourceVpce is',
    '         vpce-0a1b2c3d',
  ]);
  expect(lines).toContain('                    aws:SourceVpce is missing, and');
});

test('colours mark the outcome', () => {
  const coloured = { width: 110, colour: true };
  expect(proofText(refuted(), coloured)).toContain('\u001b[1m\u001b[31mREFUTED\u001b[39m\u001b[22m  no');
  expect(proofText(told(), coloured)).toContain('\u001b[32mPROVED');
  expect(proofText(told({ outcome: 'unknown' }), coloured)).toContain('\u001b[35mUNKNOWN');
});

test('names in files cannot write to the terminal', () => {
  const evil = refuted({ caller: "role 'x\u001b[2J'", change: 'a\nb' });
  expect(proofText(evil, plain)).not.toContain('\u001b');
  expect(proofText(evil, plain)).toContain('To close it       a b');
});

test('the budget of an answer is told where it is known', () => {
  const budget = { ms: 10_000, query: { ms: 2_000, states: 50_000, conflicts: 20_000 } };
  expect(proofText(told({ budget }), { width: 120, colour: false })).toContain(
    'Budget            10000 ms in all; 2000 ms, 50000 states and 20000 conflicts for each query\n',
  );
  expect(proofText(told(), { width: 120, colour: false })).not.toContain('Budget');
});
