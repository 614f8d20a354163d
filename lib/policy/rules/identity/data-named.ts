import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const dataNamed = defineRule({
  id: 'ZTA-IAM-029',
  title: 'Who runs models reaches data that is named',
  severity: 'warning',
  why: 'A model, or who talks it into something, reads and writes whatever its role may: documents, secrets and logs of others too.',
  fix: "Name buckets, tables, keys and secrets in 'Resource', by their ARNs.",
  acceptWhen: 'What it may read is chosen at run time, and another policy limits it.',
  controls: ['NIST 800-53 r5 AC-6', 'OWASP LLM 2026 LLM06', 'OWASP LLM 2026 LLM02'],
  kind: 'data-grant',
  examples: {
    bad: [{ everywhere: [{ place, what: 's3:GetObject', open: true }] }],
    good: [{ everywhere: [{ place, what: 's3:GetObject', open: false }] }, { everywhere: [] }],
  },
  check: ({ everywhere }) =>
    everywhere.map(({ place, what, open }) => must(place, not(open), `${what} on any resource`)),
});
