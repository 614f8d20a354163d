import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const approverShowsFactor = defineRule({
  id: 'ZTA-IAM-100',
  title: 'People who approve, train or deploy models show a second factor',
  severity: 'warning',
  why: 'With a password or a key alone, whoever finds it says of a model that it may be used, or puts another one in its place.',
  fix: "Ask in the trust policy for aws:MultiFactorAuthPresent with 'Bool': a test 'IfExists' passes where a long-lived key is used. ApproverRole and its like do, for DutyHolder.people().",
  acceptWhen: 'Those who take it on come by an identity provider that asks for the factor itself.',
  controls: ['NIST 800-53 r5 AC-2', 'NIST 800-53 r5 AC-5'],
  kind: 'duty-entry',
  examples: { bad: [{ asksForFactor: false }], good: [{ asksForFactor: true }] },
  check: ({ asksForFactor }) =>
    must('asksForFactor', asksForFactor, 'people take it on without one, and it may approve, train or deploy models'),
});
