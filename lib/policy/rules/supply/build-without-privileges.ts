import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const buildWithoutPrivileges = defineRule({
  id: 'ZTA-SUPPLY-016',
  title: 'Builds that change models run without privileges',
  severity: 'warning',
  why: 'A privileged container can leave itself and take the credentials of the build, which may change the models that others use.',
  fix: "Set 'Environment.PrivilegedMode' to false, and build images in another project whose role may only push them.",
  acceptWhen: 'The build makes images and deploys them in one step, from sources that only reviewed changes reach.',
  controls: ['NIST 800-53 r5 SA-10', 'NIST 800-53 r5 AC-6'],
  kind: 'model-build',
  examples: { bad: [{ privileged: true }], good: [{ privileged: false }] },
  check: ({ privileged }) =>
    must('privileged', not(privileged), 'its container is privileged, and it takes part in changing models or agents'),
});
