import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const datasetFenced = defineRule({
  id: 'ZTA-DATA-007',
  title: 'Data that AI reads stays inside of a perimeter',
  severity: 'warning',
  why: 'Without a Deny for everybody outside, a stolen credential of any role that may read or write works from anywhere: it copies the data away, or poisons it.',
  fix: "Deny 's3:GetObject' and 's3:PutObject' in the bucket's policy to whoever does not come through 'aws:SourceVpce' or 'aws:SourceVpc', or is not of 'aws:PrincipalOrgID', 'aws:PrincipalAccount' or a named 'aws:PrincipalArn'.",
  acceptWhen: "A policy of the organization (RCP) or of the network's endpoints does it for every bucket.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST AI RMF 1.0 MAP 4.2', 'OWASP LLM 2026 LLM02'],
  kind: 'dataset',
  examples: {
    bad: [
      { readersFenced: false, writersFenced: true },
      { readersFenced: true, writersFenced: false },
    ],
    good: [{ readersFenced: true, writersFenced: true }],
  },
  check: ({ readersFenced, writersFenced, use, subject }) =>
    mustAll(
      subject,
      [
        { what: 'readers', holds: readersFenced },
        { what: 'writers', holds: writersFenced },
      ],
      (whom) => `its policy denies nothing to ${whom} from outside, and it ${use}`,
    ),
});
