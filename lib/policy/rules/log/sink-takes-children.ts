import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const sinkTakesChildren = defineRule({
  id: 'ZTA-LOG-094',
  title: 'Sink above projects takes the logs of what is below',
  severity: 'error',
  why: 'A sink of an organization or folder that takes no children records changes of the organization itself, and not one call of a model in any project.',
  fix: 'Let the sink take the logs of all projects below it.',
  controls: ['NIST 800-53 r5 AU-12', 'NIST 800-53 r5 AU-6', 'EU AI Act Art. 12(1)'],
  kind: 'log-sink',
  examples: {
    bad: [{ above: true, takesChildren: false }],
    good: [{ above: true, takesChildren: true }],
  },
  check: ({ above, takesChildren }) =>
    above
      ? must(
          'takesChildren',
          takesChildren,
          'it takes what the organization or folder itself does, and nothing of its projects',
        )
      : undefined,
});
