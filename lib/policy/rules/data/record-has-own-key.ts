import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const recordHasOwnKey = defineRule({
  id: 'ZTA-DATA-026',
  title: 'Records about models are encrypted with a key of their own',
  severity: 'warning',
  why: 'Cards and packages tell what a model is made of, what it is weak at and where it lies: a plan for whoever wants to attack it.',
  fix: "Set 'KmsKeyId' in 'SecurityConfig'; it cannot be changed later.",
  acceptWhen: 'What is written there is published anyway.',
  controls: ['ISO/IEC 42001:2023 A.6.2.7', 'NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'ai-storage',
  examples: {
    bad: [{ holds: 'record', ownKey: false }],
    good: [{ holds: 'record', ownKey: true }],
  },
  check: ({ holds, ownKey }) =>
    holds === 'record' ? must('ownKey', ownKey, 'it names no key of the account') : undefined,
});
