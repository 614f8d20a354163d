import { call, inEmptyFolder, write } from '../cli/zta';
import { ACTIONS } from './end-to-end/actions';
import { BUCKETS } from './end-to-end/buckets';
import { CONDITIONS } from './end-to-end/conditions';
import { DEPLOYMENT } from './end-to-end/deployment';
import { FILES } from './end-to-end/files';
import { IDENTITIES } from './end-to-end/identities';
import { KEYS } from './end-to-end/keys';
import { NAMES } from './end-to-end/names';
import { ORGANIZATIONS } from './end-to-end/organizations';
import { PRINCIPALS } from './end-to-end/principals';
import { SERVICES } from './end-to-end/services';
import type { Row } from './end-to-end/template';
import { TRUST } from './end-to-end/trust';
import { VARIABLES } from './end-to-end/variables';

inEmptyFolder();

/** What `zta prove` says of a template, in a word. */
async function said([, template, ask]: Row): Promise<string> {
  const file = typeof template === 'string' ? 't.yaml' : 't.json';
  write(file, template);
  const { code, out } = await call(['prove', file, '--no-request', ...[ask].flat(), '--format', 'json']);
  if (code === 2) return 'refused';
  const { outcome, vacuous } = JSON.parse(out);
  expect(code).toBe(outcome === 'proved' ? 0 : 1);
  return vacuous === true ? `${outcome}, as there is none` : outcome;
}

const TABLES = {
  ACTIONS,
  BUCKETS,
  CONDITIONS,
  DEPLOYMENT,
  FILES,
  IDENTITIES,
  KEYS,
  NAMES,
  ORGANIZATIONS,
  PRINCIPALS,
  SERVICES,
  TRUST,
  VARIABLES,
};

describe.each(Object.entries(TABLES))('%s', (_, rows) => {
  test.each(rows)('%s', async (...row) => {
    const [, , , told] = row;
    const [, excluded] = /^not (.*)$/.exec(told) ?? [];
    const outcome = await said(row);
    if (excluded === undefined) expect([outcome, outcome.replace(/, .*$/, '')]).toContain(told);
    else expect([excluded, 'refused']).not.toContain(outcome.replace(/, .*$/, ''));
  });
});
