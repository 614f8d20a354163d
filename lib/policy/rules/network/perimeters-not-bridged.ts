import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const perimetersNotBridged = defineRule({
  id: 'ZTA-NET-061',
  title: 'Perimeters are not bridged',
  severity: 'warning',
  why: 'A bridge opens each perimeter to every service of the other, in both ways, and for whoever is inside.',
  fix: 'Name what may pass, by rules that lead in and out.',
  controls: ['NIST 800-53 r5 AC-6', 'NIST 800-53 r5 AC-3'],
  kind: 'perimeter-bridge',
  examples: {
    bad: [{ bridges: true }],
    good: [{ bridges: false }],
  },
  check: ({ bridges }) => must('bridges', not(bridges), 'it joins perimeters in both ways, for every service'),
});
