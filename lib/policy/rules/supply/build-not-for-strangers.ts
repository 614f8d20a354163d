import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const buildNotForStrangers = defineRule({
  id: 'ZTA-SUPPLY-017',
  title: 'Builds that change models run nothing that strangers propose',
  severity: 'error',
  why: 'Whoever opens a pull request writes what the build runs, with a role that may change the models that others use.',
  fix: "Set 'Triggers.PullRequestBuildPolicy.RequiresCommentApproval' to ALL_PULL_REQUESTS, or add an ACTOR_ACCOUNT_ID filter that is tied to both ends, such as ^12345$.",
  controls: ['NIST 800-53 r5 SA-10', 'NIST 800-53 r5 AC-3', 'OWASP Agentic 2026 ASI04'],
  kind: 'model-build',
  examples: { bad: [{ buildsForStrangers: true }], good: [{ buildsForStrangers: false }] },
  check: ({ buildsForStrangers }) =>
    must(
      'buildsForStrangers',
      not(buildsForStrangers),
      'pull requests start it without approval, and it takes part in changing models or agents',
    ),
});
