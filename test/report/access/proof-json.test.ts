import { proofJson, proofReport } from '../../../lib/report/access/proof-json';
import { ADJUSTER, refuted, told } from './proofs';

const DATA = { version: '0.21.1', sha256: 'ab12' };

test('a refuted proof keeps the contract', () => {
  expect(JSON.parse(proofJson(refuted(), DATA))).toEqual({
    version: 1,
    question: 'no request for bedrock:InvokeModel* unless aws:SourceVpce is vpce-0a1b2c3d',
    outcome: 'refuted',
    counterexample: {
      principal: ADJUSTER,
      action: 'bedrock:InvokeModel',
      resource: 'arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3',
      context: { 'aws:TagKeys': ['team', 'owner'] },
    },
    when: ["condition 'Guarded' is false"],
    allowedBy: [
      {
        file: 'template.json',
        resource: 'AdjusterPolicy',
        constructPath: 'Claims/Adjuster/Policy',
        at: 'Properties/PolicyDocument/Statement/0',
        sid: 'AllowInvoke',
      },
    ],
    notStoppedBy: [
      {
        file: 'template.json',
        resource: 'AdjusterPolicy',
        constructPath: 'Claims/Adjuster/Policy',
        at: 'Properties/PolicyDocument/Statement/1',
        sid: 'ThroughEndpoint',
        why: 'aws:SourceVpce is missing, and StringNotEqualsIfExists does not count what is missing',
      },
    ],
    change: 'Write StringNotEquals without IfExists in ThroughEndpoint',
    called: "role 'Adjuster'",
    vacuous: false,
    assumptions: ['policies that the files do not show grant nothing'],
    trustedBase: [],
    data: DATA,
  });
});

test('what is proved or unknown has no counterexample', () => {
  expect(JSON.parse(proofJson(told({ vacuous: null, trustedBase: ['me'] }), DATA))).toEqual({
    version: 1,
    question: expect.any(String),
    outcome: 'proved',
    vacuous: null,
    assumptions: ['policies that the files do not show grant nothing'],
    trustedBase: ['me'],
    data: DATA,
  });
  expect(proofReport(told({ outcome: 'unknown', why: 'it is late' }), DATA)).toMatchObject({ why: 'it is late' });
});

test.each([
  [{ kind: 'user', arn: 'arn:aws:iam::1:user/u' } as const, 'arn:aws:iam::1:user/u'],
  [{ kind: 'root', account: '111122223333' } as const, 'arn:aws:iam::111122223333:root'],
  [{ kind: 'service', name: 'bedrock.amazonaws.com' } as const, 'bedrock.amazonaws.com'],
  [{ kind: 'federated', provider: 'accounts.google.com' } as const, 'accounts.google.com'],
  [{ kind: 'anonymous' } as const, 'anonymous'],
])('who calls is told in one word: %j', (caller, principal) => {
  const { counterexample } = refuted();
  const request = { ...(counterexample?.request ?? fail('there is none')), caller };
  expect(proofReport(refuted({ request }), DATA).counterexample).toMatchObject({ principal });
});
