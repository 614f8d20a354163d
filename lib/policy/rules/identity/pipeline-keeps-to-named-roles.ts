import { every, not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const pipelineKeepsToNamedRoles = defineRule({
  id: 'ZTA-IAM-031',
  title: 'Pipeline that deploys AI steps into named roles only',
  severity: 'error',
  why: 'Whoever gets a step into the pipeline acts as any role that lets the account in, administrators among them.',
  fix: "Name the roles in 'Resource' of sts:AssumeRole; GitHubPipelineRole.mayDeploy names those of the bootstrapping.",
  controls: ['NIST 800-53 r5 AC-6', 'NIST 800-53 r5 CM-3'],
  kind: 'side-door',
  examples: {
    bad: [{ door: 'any-identity', what: 'x', open: true, byPipeline: true, runsModels: false }],
    good: [
      { door: 'any-identity', what: 'x', open: true, byPipeline: false, runsModels: false },
      { door: 'any-identity', what: 'x', open: true, byPipeline: true, runsModels: true },
      { door: 'batch', open: true, byPipeline: true, runsModels: false },
    ],
  },
  check: ({ door, what, open, byPipeline, runsModels }) =>
    // Of who runs models, another rule tells.
    door === 'any-identity' && runsModels !== true
      ? must('open', not(every([open, byPipeline])), `${what} is allowed on any role`)
      : undefined,
});
