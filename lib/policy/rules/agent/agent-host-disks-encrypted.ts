import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const agentHostDisksEncrypted = defineRule({
  id: 'ZTA-AGENT-091',
  title: 'Disks of machines on which agents run are encrypted',
  severity: 'error',
  why: 'Snapshots and discarded disks hold what agents worked on, for whoever gets hold of them.',
  fix: "Remove 'Encrypted: false' from the volumes of the capacity provider, and set 'KmsKeyId'.",
  controls: ['NIST AI RMF 1.0 MEASURE 2.7', 'EU AI Act Art. 15(5)'],
  kind: 'agent-host',
  examples: {
    bad: [{ volumes: [{ place, encrypted: false }] }],
    good: [{ volumes: [{ place, encrypted: true }] }, { volumes: [] }],
  },
  check: ({ volumes }) =>
    volumes.map(({ place, encrypted }) => must(place, encrypted, 'its encryption is switched off')),
});
