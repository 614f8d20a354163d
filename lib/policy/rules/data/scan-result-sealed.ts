import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const scanResultSealed = defineRule({
  id: 'ZTA-DATA-101',
  title: 'Nobody but the scanner says that training data is clean',
  severity: 'warning',
  why: 'The result of a scan is a tag. Whoever may tag objects gives it to what was never scanned, or to what was found harmful.',
  fix: "Deny 's3:PutObjectTagging' and 's3:DeleteObjectTagging', with those for versions, in the bucket's policy to everybody but the role that the plan scans with ('ArnNotEquals' on 'aws:PrincipalArn').",
  acceptWhen: 'Nobody in the account holds the right to tag its objects.',
  controls: ['NIST 800-53 r5 SI-7', 'NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM04'],
  kind: 'training-data',
  examples: {
    bad: [{ scanSealed: false }],
    good: [{ scanSealed: true }, { scanSealed: undefined }],
  },
  check: ({ scanSealed, subject }) =>
    scanSealed === undefined
      ? undefined
      : must(subject, scanSealed, 'whoever has the right to tag objects can say that they were scanned'),
});
