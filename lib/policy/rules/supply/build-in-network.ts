import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const buildInNetwork = defineRule({
  id: 'ZTA-SUPPLY-120',
  title: 'Builds that change models run in a network of the account',
  severity: 'warning',
  why: 'A build outside of it reaches everybody on the internet, and carries out what a poisoned package tells it to.',
  fix: "Name subnets without a way to the internet in 'VpcConfig', and let endpoints lead to what the build needs.",
  acceptWhen: 'The build fetches packages from public registries, and only those that a lock file names by digest.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 SA-10'],
  kind: 'model-build',
  examples: { bad: [{ inNetwork: false }], good: [{ inNetwork: true }] },
  check: ({ inNetwork }) =>
    must('inNetwork', inNetwork, 'no subnets are named, and it takes part in changing models or agents'),
});
