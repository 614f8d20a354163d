import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const refusalTagKept = defineRule({
  id: 'ZTA-IAM-172',
  title: 'Tag that a refusal goes by is set and removed by those who are named',
  severity: 'warning',
  why: 'Whoever may tag decides where such a refusal holds: with the tag, it goes, and nothing else seems to have changed.',
  fix: 'Keep createTagBinding and deleteTagBinding of what is tagged from everybody but those who deploy, under the same condition; ClearanceFence does.',
  acceptWhen: 'A policy higher up keeps the tags, or hardly anybody may use their values.',
  controls: ['NIST 800-53 r5 AC-6', 'NIST 800-53 r5 AC-3'],
  kind: 'refusal',
  examples: {
    bad: [{ tagKept: false }],
    good: [{ tagKept: true }, { tagKept: undefined }],
  },
  check: ({ tagKept }) =>
    tagKept === undefined ? undefined : must('tagKept', tagKept, 'no rule of the files keeps the tag that it asks for'),
});
