import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const modelBringsNoCode = defineRule({
  id: 'ZTA-SUPPLY-004',
  title: 'Models run no code of their own',
  severity: 'warning',
  why: 'With this setting the container runs the Python files that lie beside the weights, with the rights of its role.',
  fix: 'Take the variable that trusts remote code away, and use a model that the framework of the container knows.',
  acceptWhen: 'Somebody has read the code, and it lies with the weights in a bucket that nobody else writes to.',
  controls: ['OWASP LLM 2026 LLM04', 'OWASP Agentic 2026 ASI05', 'NIST 800-53 r5 SI-7'],
  kind: 'model-artifact',
  examples: { bad: [{ runsItsCode: true }], good: [{ runsItsCode: false }] },
  check: ({ runsItsCode }) => must('runsItsCode', not(runsItsCode), 'code that comes with the weights is trusted'),
});
