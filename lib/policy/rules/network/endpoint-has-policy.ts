import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const endpointHasPolicy = defineRule({
  id: 'ZTA-NET-014',
  title: 'Private endpoint has a policy',
  severity: 'error',
  why: 'Without one, every identity of every account may do anything through it: a way out for data that no firewall sees.',
  fix: "Set 'PolicyDocument' to what callers in the network need (PrivateModelNetwork writes it).",
  controls: ['NIST 800-53 r5 AC-3', 'NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'private-endpoint',
  examples: {
    bad: [{ hasPolicy: false }],
    good: [{ hasPolicy: true }],
  },
  check: ({ hasPolicy }) => must('hasPolicy', hasPolicy, 'it allows everything to everyone'),
});
