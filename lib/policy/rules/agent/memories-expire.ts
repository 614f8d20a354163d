import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const memoriesExpire = defineRule({
  id: 'ZTA-AGENT-052',
  title: 'What an agent concludes about users is forgotten some day',
  severity: 'warning',
  why: 'Conclusions without an end pile up about people who left long ago, and a planted one stays for ever.',
  fix: "Set 'RecordExpirySpecification.RecordExpiryDurationDays' of the strategy.",
  acceptWhen: 'Records are deleted by another process, when their user leaves at the latest.',
  controls: ['OWASP Agentic 2026 ASI06', 'NIST AI RMF 1.0 MEASURE 2.10'],
  kind: 'agent-memory',
  examples: {
    bad: [{ strategies: [{ place, expires: false, perUser: true }] }],
    good: [{ strategies: [{ place, expires: true, perUser: true }] }, { strategies: [] }],
  },
  check: ({ strategies }) => strategies.map(({ place, expires }) => must(place, expires, 'its records never expire')),
});
