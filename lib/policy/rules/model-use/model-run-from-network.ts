import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const modelRunFromNetwork = defineRule({
  id: 'ZTA-MODEL-002',
  title: 'Model is run from a network that is named',
  severity: 'warning',
  why: 'Credentials of the role that leak, by a prompt or by a log, work from anywhere.',
  fix: 'Add StringEquals aws:SourceVpce or aws:SourceVpc; model.grants.invoke(role) does.',
  acceptWhen: 'A service control policy or a boundary elsewhere closes it, or the caller has no network of its own.',
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM10'],
  kind: 'model-grant',
  examples: { bad: [{ model: 'x', onPrivatePath: false }], good: [{ model: 'x', onPrivatePath: true }] },
  check: ({ onPrivatePath }) => must('onPrivatePath', onPrivatePath, 'a call from anywhere is allowed'),
});
