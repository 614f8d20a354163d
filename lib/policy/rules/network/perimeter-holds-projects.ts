import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const perimeterHoldsProjects = defineRule({
  id: 'ZTA-NET-072',
  title: 'Perimeter holds a project',
  severity: 'error',
  why: 'A line around nothing reads well in a list, and keeps nothing apart.',
  fix: 'Name the projects that the perimeter holds.',
  acceptWhen: 'Another deployment adds the projects.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 CM-2'],
  kind: 'perimeter',
  examples: {
    bad: [{ holdsProjects: false }],
    good: [{ holdsProjects: true }],
  },
  check: ({ holdsProjects }) => must('holdsProjects', holdsProjects, 'nothing is in it'),
});
