import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const imagesNotPublished = defineRule({
  id: 'ZTA-SUPPLY-015',
  title: 'Images are not published to everybody',
  severity: 'error',
  why: 'Everybody fetches what lies in a public repository, without an account: code, weights, and what was left in a layer by mistake.',
  fix: "Use 'AWS::ECR::Repository'; where a public image is the purpose, take it on with an exception.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM05'],
  kind: 'image-access',
  examples: { bad: [{ anyone: true, published: true }], good: [{ anyone: true, published: false }] },
  check: ({ anyone, published }) =>
    published ? must('anyone', not(anyone), 'the repository is a public one') : undefined,
});
