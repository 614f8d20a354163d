import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zta } from '../lib/cli/zta';

/** What `zta check template.yaml` prints of the template in the README, a hundred columns wide. */
export async function checkedTemplate(readme: string): Promise<string> {
  const template = /^```yaml\n(.*?)^```$/ms.exec(readme)?.[1] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'zta-readme-'));
  const home = process.cwd();
  let printed = '';
  const screen = { write: (text: string) => (printed += text), columns: 110, isTTY: true };
  try {
    process.chdir(folder);
    writeFileSync('template.yaml', template);
    await zta(['check', 'template.yaml'], { stdout: screen, stderr: screen, env: { NO_COLOR: '1' } }, new Date());
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  }
  return printed;
}

/** The README with that output where it stands. */
export const withCheckedTemplate = async (readme: string): Promise<string> => {
  const printed = await checkedTemplate(readme);
  return readme.replace(
    /(says\n\n```console\n).*?(^```$)/ms,
    (_all, open: string, close: string) => `${open}${printed.trim()}\n${close}`,
  );
};
