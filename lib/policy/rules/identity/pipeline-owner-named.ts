import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const pipelineOwnerNamed = defineRule({
  id: 'ZTA-IAM-013',
  title: 'Pipelines of strangers get no role',
  severity: 'fatal',
  why: 'Everybody can run a pipeline at this issuer and get a token that fits.',
  fix: "Add StringEquals '<issuer>:sub' that begins with your own organization and repository; GitHubPipelineRole does, by name and by number.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-2'],
  kind: 'federation',
  examples: { bad: [{ asksOwner: false, issuer: 'x' }], good: [{ asksOwner: true }] },
  check: ({ asksOwner, issuer }) => must('asksOwner', asksOwner, `a token of any owner at ${issuer} fits`),
});
