import { not, some } from '../../../core';
import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const pipelineWorkflowNamed = defineRule({
  id: 'ZTA-IAM-032',
  title: 'Pipeline that deploys AI asks of what and by which workflow it runs',
  severity: 'warning',
  why: 'An environment has only the protection that somebody sets in GitHub; until then whoever may push a branch or open a pull request in the repository writes the steps that deploy.',
  fix: "Add StringNotLike '<issuer>:ref' refs/pull/*, and StringEquals '<issuer>:job_workflow_ref' with a pinned workflow; or name a branch in '<issuer>:sub'. GitHubPipelineRole does, given 'reusableWorkflow'.",
  acceptWhen: 'The environment admits reviewed branches only, and asks somebody before each run.',
  controls: ['NIST 800-53 r5 CM-3', 'NIST 800-53 r5 SA-10', 'NIST 800-53 r5 AC-3'],
  kind: 'federation',
  examples: {
    bad: [
      { ofAi: true, asksSubject: true, asksBranch: false, asksWorkflow: true },
      { ofAi: true, asksSubject: true, asksBranch: true, asksWorkflow: false },
    ],
    good: [
      { ofAi: true, asksSubject: true, asksBranch: true, asksWorkflow: true },
      { ofAi: true, asksSubject: false, asksBranch: false, asksWorkflow: false },
      { ofAi: false, asksSubject: true, asksBranch: false, asksWorkflow: false },
    ],
  },
  check: ({ ofAi, asksSubject, asksBranch, asksWorkflow }) => {
    if (!ofAi) return undefined;
    // Of a pattern of subjects, another rule tells.
    const loose = not(asksSubject);
    const parts = [
      { what: 'a proposed change', holds: some([loose, asksBranch]) },
      { what: 'a workflow that nobody has named', holds: some([loose, asksWorkflow]) },
    ];
    return mustAll('asksWorkflow', parts, (missing) => `as far as the settings at GitHub let it, ${missing} gets in`);
  },
});
