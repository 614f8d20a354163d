import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const imagesGrantedByName = defineRule({
  id: 'ZTA-SUPPLY-014',
  title: 'Image repositories are granted only to those who are named',
  severity: 'fatal',
  why: 'A grant to everybody holds for every account of AWS: anybody fetches the images, or pushes others in their place.',
  fix: "Name roles or accounts in 'Principal', or add a condition on 'aws:PrincipalOrgID'.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM05'],
  kind: 'image-access',
  examples: {
    bad: [{ anyone: true, published: false }],
    good: [
      { anyone: false, published: false },
      { anyone: true, published: true },
    ],
  },
  check: ({ anyone, published }) =>
    published ? undefined : must('anyone', not(anyone), 'the statement allows anybody'),
});
