import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const proxiesStayInPerimeter = defineRule({
  id: 'ZTA-SUPPLY-025',
  title: 'Stores that fetch from outside keep to the perimeter',
  severity: 'error',
  why: 'Through a store that may fetch from outside of the perimeter, code comes in and names of packages go out, whatever the perimeter says.',
  fix: 'Deny fetching from outside of the perimeter.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 SR-4'],
  kind: 'proxy-fence',
  examples: {
    bad: [{ closed: false }],
    good: [{ closed: true }],
  },
  check: ({ closed }) => must('closed', closed, 'stores of this place may fetch from outside of the perimeter'),
});
