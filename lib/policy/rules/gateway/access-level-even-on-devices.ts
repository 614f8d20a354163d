import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const accessLevelEvenOnDevices = defineRule({
  id: 'ZTA-GATE-021',
  title: 'Alternatives of an access level all ask about the device, or none does',
  severity: 'error',
  why: 'Whoever meets one alternative is in: where one of them asks about no device, none is asked for, and the level only looks as if.',
  fix: 'Ask about the device in each alternative, or make a level of its own for those without.',
  controls: ['NIST 800-53 r5 AC-3', 'ISO/IEC 42001:2023 A.9.2'],
  kind: 'access-level',
  examples: {
    bad: [{ evenOnDevices: false }],
    good: [{ evenOnDevices: true }],
  },
  check: ({ evenOnDevices }) =>
    must('evenOnDevices', evenOnDevices, 'one of its alternatives leaves the device out, and is enough'),
});
