import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zta } from '../lib/cli/zta';
import { inForce, template } from './cloudformation/access/doors/gateway';
import { codeBlocks, README } from './readme';

const [POLICY = ''] = codeBlocks('cedar');

/** What a call prints that the README shows, of a gateway that has the policy. */
async function printed(policy: string) {
  const [, call = ''] = /^`npx zta (prove gateway\.yaml .*)` says$/m.exec(README) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'zta-readme-'));
  writeFileSync(join(folder, 'gateway.yaml'), JSON.stringify(template({ group: inForce(policy) }), null, 2));
  const home = process.cwd();
  let text = '';
  const screen = { write: (part: string) => (text += part), isTTY: true, columns: 110 };
  try {
    process.chdir(folder);
    const code = await zta(call.split(' '), { stdout: screen, stderr: screen, env: { NO_COLOR: '1' } }, new Date());
    return { code, text };
  } finally {
    process.chdir(home);
  }
}

test('the question about a gateway is answered as the README says', async () => {
  const shown = codeBlocks('console').find((block) => /^REFUTED.*verified-access/.test(block)) ?? '';
  const { code, text } = await printed(POLICY);
  const beginning = shown.replace(/…\n$/, '');
  expect(beginning).not.toBe('');
  expect(text.slice(0, beginning.length)).toBe(beginning);
  expect(code).toBe(1);
});

test('what it says closes it does', async () => {
  const { text } = await printed(POLICY);
  const [, added = ''] = /Add '(forbid [^']*)'/.exec(text.replace(/\s+/g, ' ')) ?? [];
  expect(added).not.toBe('');
  expect(await printed(`${POLICY}\n${added}`)).toMatchObject({ code: 0, text: expect.stringMatching(/^PROVED/) });
});
