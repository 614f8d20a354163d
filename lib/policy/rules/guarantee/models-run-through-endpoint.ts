import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const modelsRunThroughEndpoint = defineRule({
  id: 'ZTA-PROOF-011',
  title: 'Model is run through its endpoint only',
  severity: 'error',
  why: 'Whoever holds the credentials of the role asks the model from anywhere, past the network and what it records.',
  fix: "Ask for the endpoint in the statement that allows it, with 'aws:SourceVpce', or deny whatever comes by another way.",
  acceptWhen: 'A service calls the model on behalf of somebody, and comes through no endpoint of the account.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 SI-4', 'OWASP LLM 2026 LLM02'],
  kind: 'guarantee',
  examples: {
    bad: [
      {
        name: 'run-through-endpoint',
        held: false,
        because: "role 'Adjuster' may bedrock:InvokeModel without aws:SourceVpce",
      },
    ],
    good: [{ name: 'run-through-endpoint', held: true }],
  },
  check: kept('run-through-endpoint'),
});
