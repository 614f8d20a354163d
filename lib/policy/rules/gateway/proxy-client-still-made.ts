import { defineRule } from '../../rule';
import { fail, pass } from '../../verdict';

export const proxyClientStillMade = defineRule({
  id: 'ZTA-GATE-026',
  title: 'Door is made of what the provider still offers',
  severity: 'error',
  why: 'The interface by which these were made has been switched off: they cannot be made or changed any more, and newer versions of the provider do not know them.',
  fix: 'Leave brand and client to the provider.',
  controls: ['NIST 800-53 r5 CM-2', 'NIST 800-53 r5 CM-8'],
  kind: 'retired',
  examples: {
    bad: [{ of: 'gateway', instead: 'i' }],
    good: [{ of: 'workspace', instead: 'w' }],
  },
  check: ({ of, instead, subject }) => (of === 'gateway' ? fail(subject, `'${instead}' has taken its place`) : pass),
});
