import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const datasetFenced = defineRule({
  id: 'ZTA-DATA-007',
  title: 'Data that AI reads stays inside of a perimeter',
  severity: 'warning',
  why: 'Without a Deny for everybody outside, a stolen credential of any role that may read works from anywhere, and copies the data to wherever it likes.',
  fix: "Deny 's3:GetObject' in the bucket's policy to whoever does not come through 'aws:SourceVpce' or 'aws:SourceVpc', or is not of 'aws:PrincipalOrgID', 'aws:PrincipalAccount' or a named 'aws:PrincipalArn'.",
  acceptWhen: "A policy of the organization (RCP) or of the network's endpoints does it for every bucket.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST AI RMF 1.0 MAP 4.2', 'OWASP LLM 2026 LLM02'],
  kind: 'dataset',
  examples: {
    bad: [{ fenced: false }],
    good: [{ fenced: true }],
  },
  check: ({ fenced, use, subject }) =>
    must(subject, fenced, `its policy denies nothing to readers from outside, and it is ${use}`),
});
