import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const perimeterWrittenOnce = defineRule({
  id: 'ZTA-NET-062',
  title: 'What passes a perimeter is written in one place',
  severity: 'error',
  why: 'Rules that are added to a perimeter from elsewhere are taken away when it is applied itself, and put back when they are: each apply opens or closes it.',
  fix: 'Write all of it in the perimeter, or let the perimeter leave alone what is added.',
  controls: ['NIST 800-53 r5 CM-2', 'NIST 800-53 r5 CM-3'],
  kind: 'perimeter',
  examples: {
    bad: [{ inOnePlace: false }],
    good: [{ inOnePlace: true }],
  },
  check: ({ inOnePlace, subject }) =>
    must(subject, inOnePlace, 'something else adds to it, and it takes that away again'),
});
