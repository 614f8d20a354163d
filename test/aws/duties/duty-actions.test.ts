import { actionTable } from '../../../lib/access/actions/action-table';
import * as lists from '../../../lib/aws/duties/duty-actions';

test.each(Object.entries(lists))('%s: there is such an action for each entry', (_, actions) => {
  expect(actions.filter((action) => actionTable().matching(action).length === 0)).toEqual([]);
  expect(new Set(actions).size).toBe(actions.length);
});

test.each([
  ['AUDIT_READS', lists.AUDIT_READS],
  ['EVIDENCE_READS', lists.EVIDENCE_READS],
])('%s: each is named exactly', (_, actions) => {
  expect(actions.filter((action) => /[*?]/.test(action))).toEqual([]);
});
