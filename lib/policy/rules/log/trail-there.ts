import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trailThere = defineRule({
  id: 'ZTA-LOG-062',
  title: 'Use of models is recorded by a trail',
  severity: 'warning',
  why: 'Without a trail nobody can tell afterwards who called which model.',
  fix: "Add an AuditTrail, or an 'AWS::CloudTrail::Trail' for all regions.",
  acceptWhen: 'A trail of another stack or of the organization records this account.',
  controls: ['NIST 800-53 r5 AU-2', 'EU AI Act Art. 12(1)', 'ISO/IEC 42001:2023 A.6.2.8'],
  kind: 'model-use',
  examples: {
    bad: [{ model: 'provided' }],
    good: [{ model: 'provided', around: [{ kind: 'trail' }] }],
  },
  check: (use, around) =>
    around.of('model-use')[0] === use
      ? must(use.subject, around.of('trail').length > 0, 'the files run models, and hold no trail')
      : undefined,
});
