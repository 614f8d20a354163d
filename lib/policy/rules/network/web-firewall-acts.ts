import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const webFirewallActs = defineRule({
  id: 'ZTA-NET-049',
  title: 'Rule of a web firewall in front of a model acts',
  severity: 'warning',
  why: 'What matches is written down, and reaches the model all the same.',
  fix: "Once the counts are known, set 'Action' to Block, or 'OverrideAction' to None.",
  acceptWhen: 'The rule is new, and is being tried.',
  controls: ['NIST 800-53 r5 SI-4', 'OWASP LLM 2026 LLM10'],
  kind: 'web-filter',
  examples: {
    bad: [{ counting: [{ place, counts: true }] }],
    good: [{ counting: [{ place, counts: false }] }, { counting: [] }],
  },
  check: ({ counting }) => counting.map(({ place, counts }) => must(place, not(counts), 'it only counts')),
});
