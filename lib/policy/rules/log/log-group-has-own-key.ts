import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const logGroupHasOwnKey = defineRule({
  id: 'ZTA-LOG-082',
  title: 'Log group is encrypted with a key of the account',
  severity: 'warning',
  why: 'With a key of CloudWatch Logs, whoever may read log groups may read this one: no second decision, and nothing to revoke.',
  fix: "Set 'KmsKeyId' to a key of the account that lets CloudWatch Logs use it; GovernedKey makes one that only a trusted base can weaken.",
  acceptWhen: 'The entries hold nothing personal or secret.',
  controls: ['NIST AI RMF 1.0 MEASURE 2.10', 'OWASP LLM 2026 LLM02'],
  kind: 'log-group',
  examples: {
    bad: [{ ownKey: false }],
    good: [{ ownKey: true }],
  },
  check: ({ ownKey, use }) => must('ownKey', ownKey, `its key is not one of the account, and it ${use}`),
});
