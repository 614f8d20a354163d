import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const askedTagIsSet = defineRule({
  id: 'ZTA-DATA-173',
  title: 'Data has the tag for which rights to it ask',
  severity: 'warning',
  why: 'Data without its tag is refused to those who are cleared, and not refused to everybody else: what denies by the tag does not know it.',
  fix: 'Set the tag on the data, in the same files.',
  acceptWhen: 'It has the tag from its project, or its folder.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 CM-2'],
  kind: 'data-conditions',
  examples: {
    bad: [{ tagged: false }],
    good: [{ tagged: true }, { tagged: undefined }],
  },
  check: ({ tagged, subject }) =>
    tagged === undefined ? undefined : must(subject, tagged, 'the tag is not set on it'),
});
