import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const pipelineTakesReviewedChanges = defineRule({
  id: 'ZTA-IAM-015',
  title: 'Proposed changes get no role',
  severity: 'error',
  why: 'Whoever can open a pull request runs code with the role before anybody has looked at it.',
  fix: "Name a branch or an environment in '<issuer>:sub' instead of pull_request.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 CM-3'],
  kind: 'federation',
  examples: { bad: [{ takesProposals: true }], good: [{ takesProposals: false }] },
  check: ({ takesProposals }) => must('takesProposals', not(takesProposals), 'runs for pull requests get it'),
});
