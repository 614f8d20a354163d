import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const findingsHaveOwnKey = defineRule({
  id: 'ZTA-WATCH-064',
  title: 'Findings are sent under a key of the account',
  severity: 'warning',
  why: 'Findings say where somebody can get in. Under a key of the provider, nobody can end that they are read.',
  fix: 'Send them to a topic that has a key of the account.',
  acceptWhen: 'The topic is of another deployment, and has such a key.',
  controls: ['NIST 800-53 r5 SC-8', 'NIST 800-53 r5 AC-6'],
  kind: 'finding-delivery',
  examples: { bad: [{ ownKey: false }], good: [{ ownKey: true }] },
  check: ({ ownKey }) => must('ownKey', ownKey, 'the topic is encrypted with a key of the provider'),
});
