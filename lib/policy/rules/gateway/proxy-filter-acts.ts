import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const proxyFilterActs = defineRule({
  id: 'ZTA-GATE-031',
  title: 'Rules of a web firewall before a door act',
  severity: 'warning',
  why: 'A rule that is tried notes what it would turn away, and lets it through.',
  fix: 'Let the rule act once it has proved right.',
  acceptWhen: 'The rule has been tried for some days only.',
  controls: ['NIST 800-53 r5 SI-4', 'NIST 800-53 r5 CM-2'],
  kind: 'proxy-filter',
  examples: {
    bad: [{ notes: true }],
    good: [{ notes: false }],
  },
  check: ({ notes }) => must('notes', not(notes), 'one of them only notes what it matches'),
});
