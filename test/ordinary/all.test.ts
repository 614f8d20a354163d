import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addPath, readFacts, Templates } from '../../lib/cloudformation';
import { check, RULES } from '../../lib/policy';

const found = (file: string) => {
  const templates = new Templates();
  addPath(templates, join(__dirname, file));
  return check(readFacts(templates).facts, RULES).findings;
};

test('a web shop, which has nothing to do with AI, is left alone', () => {
  expect(found('web-shop.yaml')).toEqual([]);
});

test('of a data lake, only the trail is judged: it records the use of AI in the account as well', () => {
  const judged = found('data-lake.yaml').map(({ resource }) => resource);
  expect([...new Set(judged)].sort()).toEqual(['Trail', 'TrailBucket', 'TrailPolicy']);
});

/** As people who know AWS write them: YAML with short forms, parameters and conditions. */
test.each(readdirSync(join(__dirname, 'secure')))('nothing worse than a warning is said of %s', (file) => {
  const worse = found(join('secure', file)).filter(
    ({ outcome, severity }) => outcome === 'fail' && severity !== 'warning',
  );
  expect(worse.map(({ rule, resource, message }) => [rule, resource, message])).toEqual([]);
});

test('a lock alone makes no bucket one for logs', () => {
  const ofLogs = found('secure/training.yaml').filter(({ rule }) => rule.startsWith('ZTA-LOG'));
  expect(ofLogs).toEqual([]);
});
