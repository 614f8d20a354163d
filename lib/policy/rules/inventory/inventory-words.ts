import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const inventoryWords = defineRule({
  id: 'ZTA-INV-002',
  title: 'Risk tier and class of data are words that rules know',
  severity: 'error',
  why: 'What is decided by these tags, such as who may read the data, is decided wrongly where a word is misspelt: it is a class that nobody guards.',
  fix: 'Write ai-risk-tier as minimal, limited or high, and ai-data-class as public, internal, confidential or restricted.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST AI RMF 1.0 MAP 4.2'],
  kind: 'ai-asset',
  examples: {
    bad: [
      { riskTierKnown: false, dataClassKnown: true },
      { riskTierKnown: true, dataClassKnown: false },
    ],
    good: [{ riskTierKnown: true, dataClassKnown: true }],
  },
  check: ({ riskTierKnown, dataClassKnown }) => [
    must('riskTierKnown', riskTierKnown, 'the risk tier is none of minimal, limited and high'),
    must(
      'dataClassKnown',
      dataClassKnown,
      'the class of data is none of public, internal, confidential and restricted',
    ),
  ],
});
