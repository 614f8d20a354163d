import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must, unknown } from '../../verdict';

export const attackFilterReadsPrompts = defineRule({
  id: 'ZTA-MODEL-026',
  title: 'Filter for attacks has a strength for prompts only',
  severity: 'error',
  why: 'The service refuses a strength for answers here: the guardrail is not made, and whatever waits for it goes without.',
  fix: "Set 'OutputStrength' of the filter 'PROMPT_ATTACK' to NONE.",
  controls: ['NIST 800-53 r5 CM-2'],
  kind: 'guardrail-filter',
  examples: {
    bad: [{ sort: 'attack', reads: 'answers', strength: 'high' }],
    good: [
      { sort: 'attack', reads: 'answers', strength: 'none' },
      { sort: 'harm', reads: 'answers', strength: 'high' },
    ],
  },
  check: ({ sort, reads, strength }) => {
    if (sort !== 'attack' || reads !== 'answers') return undefined;
    return Unknown.is(strength)
      ? unknown('strength', strength)
      : must('strength', strength === 'none', 'a strength for answers is given, which the service refuses');
  },
});
