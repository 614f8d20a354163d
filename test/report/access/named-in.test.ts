import { namedIn } from '../../../lib/report/access/named-in';
import { ADJUSTER, access, LOGS, read } from '../../testing/access';

const named = namedIn(read(access([])).ways);

test.each([
  [ADJUSTER, 'Adjuster'],
  [LOGS, 'Logs'],
  [`${LOGS}/a/b`, 'Logs'],
  ['arn:aws:s3:::other/a', undefined],
  ['*', undefined],
])('%s is called %s', (arn, resource) => {
  expect(named(arn)?.resource).toBe(resource);
});
