import { spawnSync } from 'node:child_process';
import { InputError } from '../core';
import type { Source, SourceText } from '../source';
import type { Path } from '../source/text';
import { isObject } from './resource';

/** Parses HCL into the JSON syntax of Terraform. Optional: most who use this package have JSON at hand. */
const PARSER = '@cdktn/hcl2json';

/** The parser answers later than readers can wait, so it runs in a process of its own. */
const PROGRAM = `
  const { parse } = require(process.argv[1]);
  const files = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
  const tried = files.map(({ file, text }) =>
    parse(file, text).then((tree) => ({ tree }), (error) => ({ mistake: String(error && error.message || error) })));
  Promise.all(tried).then((read) => process.stdout.write(JSON.stringify(read)));
`;

/** Bytes that the parser may answer. */
const MOST = 2 ** 28;

/**
 * Files in HCL.
 *
 * @throws InputError `HclUnsupported` where the parser is not installed; `HclSyntax`
 */
export function hclSources(files: readonly SourceText[]): readonly Source[] {
  const [first] = files;
  if (first === undefined) return [];
  const input = JSON.stringify(files.map(({ file, text }) => ({ file, text })));
  const args = ['-e', PROGRAM, parserFor(first)];
  const env = { ...process.env, NODE_OPTIONS: '' };
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    input,
    encoding: 'utf8',
    maxBuffer: MOST,
    env,
  });
  if (status !== 0)
    throw first.error('HclSyntax', `${PARSER} ended with ${lastLine(stderr)}; see that it works, or give a plan`);
  const read: unknown = JSON.parse(stdout);
  return files.map((text, i) => asSource(text, Array.isArray(read) ? read[i] : undefined));
}

function parserFor(text: SourceText): string {
  try {
    return require.resolve(PARSER, { paths: [process.cwd(), __dirname] });
  } catch {
    const plan =
      'give what `terraform show -json` writes of a plan: `terraform plan -out plan.bin`, then `terraform show -json plan.bin > plan.json`';
    throw new InputError(
      'HclUnsupported',
      text.file,
      `HCL is read with ${PARSER}, which is not installed; install it, or ${plan}`,
    );
  }
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? 'an error';

function asSource(text: SourceText, read: unknown): Source {
  const { tree, mistake } = isObject(read) ? read : {};
  if (isObject(tree))
    return { file: text.file, format: 'hcl', tree, locate: (path) => text.position(placeIn(text, path)) };
  const said = typeof mistake === 'string' ? mistake : 'it is no HCL';
  const [, line = ''] = /:(\d+),\d+-/.exec(said) ?? [];
  const reason = `it is no HCL: ${said.replace(/^.*?:\d+,[\d,-]+: /s, '').replace(/[.\]\s]+$/, '')}; correct it, as \`terraform validate\` tells`;
  throw text.error('HclSyntax', reason, line === '' ? undefined : offsetOf(text.text, Number(line)));
}

const offsetOf = (text: string, line: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, before) => sum + before.length + 1, 0);

/** Where a block begins, and in it the attribute that a path leads to, as far as their names tell. */
function placeIn({ text }: SourceText, [section, type, name, ...rest]: Path): { start: number; end: number } {
  const labels = [type, name].filter((label) => typeof label === 'string').map((label) => `[ \\t]+"?${label}"?`);
  const head = new RegExp(`^[ \\t]*${section}${labels.join('')}`, 'm');
  const block = head.exec(text);
  if (block === null) return { start: 0, end: 0 };
  const from = block.index + block[0].length;
  const next = text.slice(from).search(/^(resource|data|variable|module|output|locals|provider|terraform)\b/m);
  const body = text.slice(from, next < 0 ? undefined : from + next);
  let at = 0;
  let found = { start: block.index, end: from };
  for (const key of rest.filter((step): step is string => typeof step === 'string')) {
    const place = new RegExp(`(?<=[{\\s,])"?${key.replace(/[^\w-]/g, '\\$&')}"?(?=\\s*[={:])`).exec(body.slice(at));
    if (place === null) break;
    found = { start: from + at + place.index, end: from + at + place.index + place[0].length };
    at += place.index + place[0].length;
  }
  return found;
}
