import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const proxyAsksDevice = defineRule({
  id: 'ZTA-GATE-023',
  title: 'Door asks about the device of people',
  severity: 'warning',
  why: 'From a device that nobody looks after, what the session can do the malware on it can do as well.',
  fix: 'Ask for an access level that asks about devices.',
  acceptWhen: 'Devices are not managed yet, and the level asks for a network that is.',
  controls: ['NIST 800-53 r5 AC-3', 'ISO/IEC 42001:2023 A.9.2'],
  kind: 'proxy-grant',
  examples: {
    bad: [{ asksDevice: false }],
    good: [{ asksDevice: true }],
  },
  check: ({ asksDevice }) =>
    asksDevice === undefined
      ? undefined
      : must('asksDevice', asksDevice, 'none of its access levels asks about the device'),
});
