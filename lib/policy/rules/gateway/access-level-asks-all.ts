import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const accessLevelAsksAll = defineRule({
  id: 'ZTA-GATE-021',
  title: 'Access level asks for all that it lists',
  severity: 'warning',
  why: 'Where one of the conditions is enough, the weakest of them is the level: an address in place of a managed device.',
  fix: 'Ask for all of them, or make a level of each.',
  acceptWhen: 'Each condition would do on its own, such as one office or another.',
  controls: ['NIST 800-53 r5 AC-3'],
  kind: 'access-level',
  examples: {
    bad: [{ asksAll: false }],
    good: [{ asksAll: true }],
  },
  check: ({ asksAll }) => must('asksAll', asksAll, 'one of its conditions is enough'),
});
