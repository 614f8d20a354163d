import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const buildTakesNoProposals = defineRule({
  id: 'ZTA-SUPPLY-028',
  title: 'Builds beside AI run nothing of strangers unseen',
  severity: 'error',
  why: 'Whoever proposes a change has its build run with the rights of the pipeline, before somebody has looked at it.',
  fix: 'Build a proposal once somebody who may write has commented on it, or approved the build.',
  controls: ['NIST 800-53 r5 CM-3', 'NIST 800-53 r5 SA-10', 'NIST 800-53 r5 SR-4'],
  kind: 'build-trigger',
  examples: {
    bad: [{ takesProposals: true }],
    good: [{ takesProposals: false }],
  },
  check: ({ takesProposals }) => must('takesProposals', not(takesProposals), 'proposals are built as they come in'),
});
