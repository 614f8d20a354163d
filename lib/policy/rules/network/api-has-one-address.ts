import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const apiHasOneAddress = defineRule({
  id: 'ZTA-NET-039',
  title: 'API in front of a model answers at one address',
  severity: 'warning',
  why: 'The address that the provider gives goes past whatever guards your own: client certificates, a firewall, the log of a proxy.',
  fix: "Set 'DisableExecuteApiEndpoint' to true.",
  acceptWhen: 'Nothing but the name differs between the two.',
  controls: ['NIST 800-53 r5 AC-3'],
  kind: 'front-door',
  examples: {
    bad: [{ sideDoor: true }],
    good: [{ sideDoor: false }],
  },
  check: ({ sideDoor }) => must('sideDoor', not(sideDoor), 'its own address answers besides the custom domain'),
});
