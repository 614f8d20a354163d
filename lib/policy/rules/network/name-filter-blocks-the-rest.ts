import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const nameFilterBlocksTheRest = defineRule({
  id: 'ZTA-NET-028',
  title: 'Names that are not allowed get no answer',
  severity: 'warning',
  why: 'A list of bad names does not hold the one that was registered this morning to carry data out.',
  fix: "End 'FirewallRules' with a BLOCK of the domain list '*', and allow before it what is needed.",
  acceptWhen: 'Workloads in the network have to reach names that nobody can list.',
  controls: ['OWASP LLM 2026 LLM02', 'NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'name-filter',
  examples: {
    bad: [{ blocksTheRest: false }],
    good: [{ blocksTheRest: true }],
  },
  check: ({ blocksTheRest }) => must('blocksTheRest', blocksTheRest, 'it answers whatever it does not know'),
});
