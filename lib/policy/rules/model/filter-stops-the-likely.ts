import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must, unknown } from '../../verdict';

export const filterStopsTheLikely = defineRule({
  id: 'ZTA-MODEL-024',
  title: 'Filters of a guardrail stop more than what is certain',
  severity: 'error',
  why: 'At strength LOW a filter stops only what it is sure of, and at NONE nothing: most of what it is for passes.',
  fix: "Set 'InputStrength' and 'OutputStrength' to HIGH; of ModelGuardrail, take the filter out of 'weakened'.",
  controls: ['OWASP LLM 2026 LLM01', 'ISO/IEC 42001:2023 A.6.2.6', 'NIST 800-53 r5 SI-4'],
  kind: 'guardrail-filter',
  examples: {
    bad: [{ sort: 'harm', reads: 'prompts', looksFor: 'hate', strength: 'low' }],
    good: [
      { sort: 'harm', reads: 'prompts', strength: 'medium' },
      { sort: 'attack', reads: 'answers', strength: 'none' },
    ],
  },
  check: ({ sort, reads, looksFor, strength }) => {
    if (sort === 'attack' && reads === 'answers') return undefined;
    if (Unknown.is(strength)) return unknown('strength', strength);
    return must(
      'strength',
      strength !== 'none' && strength !== 'low',
      `${looksFor} in ${reads} is stopped at strength ${strength.toUpperCase()}`,
    );
  },
});
