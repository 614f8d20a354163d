import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const releaseNumbered = defineRule({
  id: 'ZTA-MODEL-042',
  title: 'Names of agents and flows lead to numbered versions',
  severity: 'error',
  why: 'The draft is what somebody is working on; whoever may edit it changes what callers get, without a release.',
  fix: "Name a version in 'RoutingConfiguration', not DRAFT; of an agent, leave it out, so that a version is made.",
  controls: ['NIST 800-53 r5 CM-2', 'NIST 800-53 r5 CM-3'],
  kind: 'ai-release',
  examples: { bad: [{ numbered: false }], good: [{ numbered: true }] },
  check: ({ numbered }) => must('numbered', numbered, 'it leads to the draft'),
});
