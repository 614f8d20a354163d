import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const constraintNamesWhatIsAllowed = defineRule({
  id: 'ZTA-IAM-052',
  title: 'Constraints that list what is allowed do not allow all',
  severity: 'error',
  why: 'A list that allows all lets any location, issuer, service or member in that the organization had kept out.',
  fix: 'List what is needed.',
  controls: ['NIST 800-53 r5 CM-2', 'NIST 800-53 r5 AC-6'],
  kind: 'constraint',
  examples: {
    bad: [{ name: 'c', ofModels: false, named: false }],
    good: [{ name: 'c', ofModels: false, named: true }],
  },
  check: ({ name, ofModels, named }) =>
    ofModels ? undefined : must('named', named, `'${name}' allows all, names nothing, or is set back to the default`),
});
