import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const packagesNotFromEverybody = defineRule({
  id: 'ZTA-SUPPLY-024',
  title: 'Packages of everybody do not come in by themselves',
  severity: 'warning',
  why: 'What anybody publishes under a name that a build asks for is fetched and run, before somebody has looked at it.',
  fix: 'Fetch from a store of what was looked at, or name versions by their digest in each build.',
  acceptWhen: 'Every build names what it takes by a digest.',
  controls: ['NIST 800-53 r5 SR-4', 'NIST 800-53 r5 CM-3', 'OWASP LLM 2026 LLM03'],
  kind: 'package-proxy',
  examples: {
    bad: [{ fromPublic: true }],
    good: [{ fromPublic: false }],
  },
  check: ({ fromPublic }) => must('fromPublic', not(fromPublic), 'it fetches from a store into which everybody puts'),
});
