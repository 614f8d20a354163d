import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const keyInHardware = defineRule({
  id: 'ZTA-LOG-100',
  title: 'Key of logs and of data of AI is guarded by hardware',
  severity: 'warning',
  why: 'A key in software lies in the memory of machines that do other things as well.',
  fix: 'Make the key in hardware.',
  acceptWhen: 'What it encrypts is of no great worth, and the price of hardware is not.',
  controls: ['NIST 800-53 r5 SC-8'],
  kind: 'key-material',
  examples: {
    bad: [{ use: 'u', inHardware: false }],
    good: [{ use: 'u', inHardware: true }],
  },
  check: ({ inHardware, use }) => must('inHardware', inHardware, `it is kept in software, and it ${use}`),
});
