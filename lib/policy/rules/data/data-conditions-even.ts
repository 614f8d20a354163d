import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const dataConditionsEven = defineRule({
  id: 'ZTA-DATA-172',
  title: 'Right to data asks of each what it asks of most',
  severity: 'warning',
  why: 'A right that holds in one folder, or while the data has a tag, says how data is divided: whoever has it without that has all of it, and nobody looks for one among many.',
  fix: 'Ask the same, or give another role to whoever needs all of it.',
  acceptWhen: 'Whoever is not asked looks after all of the data.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'data-conditions',
  examples: {
    bad: [{ uneven: [{ place, what: 'for a folder', asks: false }] }],
    good: [{ uneven: [{ place, what: 'for a folder', asks: true }] }],
  },
  check: ({ uneven }) => uneven.map(({ place: at, what, asks }) => must(at, asks, `most others are asked ${what}`)),
});
