import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const webFirewallBlocks = defineRule({
  id: 'ZTA-NET-042',
  title: 'Web firewall in front of a model turns something away',
  severity: 'error',
  why: 'A firewall that only counts reads well in a list, and lets everything through.',
  fix: "Give 'Rules' the action Block, and leave 'OverrideAction' of rule groups at None.",
  controls: ['NIST 800-53 r5 SI-4', 'OWASP LLM 2026 LLM10'],
  kind: 'web-filter',
  examples: {
    bad: [{ blocks: false }],
    good: [{ blocks: true }],
  },
  check: ({ blocks }) => must('blocks', blocks, 'all its rules count or allow'),
});
