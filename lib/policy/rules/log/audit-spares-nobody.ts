import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const auditSparesNobody = defineRule({
  id: 'ZTA-LOG-096',
  title: 'Audit of data and keys leaves nobody out',
  severity: 'error',
  why: 'Who is exempted reads training data, unwraps keys and takes identities on, and no log holds it.',
  fix: 'Take exemptions away; filter where logs are read.',
  controls: ['NIST 800-53 r5 AU-2', 'NIST 800-53 r5 AU-12', 'NIST 800-53 r5 AC-6', 'EU AI Act Art. 12(1)'],
  kind: 'audit-scope',
  examples: {
    bad: [{ service: 's', spares: true }],
    good: [{ service: 's', spares: false }],
  },
  check: ({ service, spares }) => must('spares', not(spares), `calls of '${service}' by some are not recorded`),
});
