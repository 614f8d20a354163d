import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const modelsRunByGranted = defineRule({
  id: 'ZTA-PROOF-010',
  title: 'Model is run by nobody but those it was granted to',
  severity: 'error',
  why: 'A role that nobody meant to let in asks the model as it likes, and is missed by every review of those who may.',
  fix: 'Take the action, or the resource, out of the statement that allows it, or grant the model to the role with grants.invoke.',
  acceptWhen:
    'A role outside of the app is meant to run it, and stands under a boundary that asks for the endpoint and the guardrail.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6', 'OWASP LLM 2026 LLM10', 'OWASP Agentic 2026 ASI03'],
  kind: 'guarantee',
  examples: {
    bad: [
      {
        name: 'run-by-granted',
        held: false,
        because:
          'any other role of the account may bedrock:InvokeModel on arn:aws:bedrock:eu-west-1::foundation-model/m',
      },
    ],
    good: [{ name: 'run-by-granted', held: true }],
  },
  check: kept('run-by-granted'),
});
