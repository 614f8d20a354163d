import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const watchAlarmTells = defineRule({
  id: 'ZTA-WATCH-060',
  title: 'Alarms beside AI are on, and tell somebody',
  severity: 'warning',
  why: 'An alarm that is switched off, or that tells nobody, is seen by whoever looks for it, and nobody looks.',
  fix: 'Switch it on, and name whom it tells.',
  acceptWhen: 'It is looked at by something else, which tells somebody.',
  controls: ['NIST 800-53 r5 SI-4', 'NIST 800-53 r5 IR-5'],
  kind: 'watch-alarm',
  examples: {
    bad: [
      { on: false, told: true },
      { on: true, told: false },
    ],
    good: [{ on: true, told: true }],
  },
  check: ({ on, told }) =>
    mustAll(
      'told',
      [
        { what: 'that it is on', holds: on },
        { what: 'somebody whom it tells', holds: told },
      ],
      (missing) => `missing is ${missing}`,
    ),
});
