import type { Rule } from '../../policy';
import { controlOf } from '../../policy/controls';
import { printable } from '../../report/printable';
import { wrap } from '../../report/wrap';
import { oneOf, readArguments } from '../arguments';
import { CallError } from '../call-error';
import { type Io, widthOf } from '../io';
import { listedRules, ruleCalled } from '../selection';

export const RULES_HELP = `zta rules [ID]

Lists the rules, or tells one in full: why it is there, how to mend what breaks it, when to accept it, the controls that it
supports, and facts that it flags and passes.

  --format FORMAT  text (default) or json
  --pack NAME      lists the rules of one pack; \`zta check --help\` names the packs
`;

const FORMATS = ['text', 'json'] as const;

/** Lists the rules. */
export async function rules(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(argv, { values: ['format', 'pack'], lists: [], flags: [] });
  const format = oneOf('UnknownFormat', 'format', args.value('format') ?? 'text', FORMATS);
  const [id, ...more] = args.positionals;
  if (more.length > 0) throw new CallError('TooMany', 'name one rule, or none to list them all');
  const listed = await listedRules(args.value('pack'));
  const shown = id === undefined ? listed.rules : [ruleCalled(id, listed)];
  const text =
    format === 'json'
      ? asJson(shown)
      : id === undefined
        ? table(shown)
        : shown.map((rule) => inFull(rule, io)).join('\n');
  io.stdout.write(`${text}\n`);
  return 0;
}

function asJson(shown: readonly Rule[]): string {
  return JSON.stringify({ version: 1, rules: shown.map(asData) }, null, 2);
}

function asData({ id, severity, title, why, fix, acceptWhen, controls, kind, examples }: Rule): object {
  return { id, severity, title, why, fix, acceptWhen, controls: controls.map(controlAsData), kind, examples };
}

function controlAsData(name: string): object {
  const control = controlOf(name);
  if (control === undefined) return { name };
  const { title, edition, source } = control.framework;
  return { name, id: control.id, title, edition, source };
}

function table(shown: readonly Rule[]): string {
  const width = Math.max(0, ...shown.map(({ id }) => id.length));
  return shown
    .map(({ id, severity, title }) => printable(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}`))
    .join('\n');
}

function inFull(rule: Rule, io: Io): string {
  const width = Math.min(widthOf(io), 120);
  const indented = (text: string) => wrap(printable(text), width - 2).map((line) => `  ${line}`);
  const section = (title: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : ['', title, ...texts.flatMap(indented)];
  const { id, title, severity, why, fix, acceptWhen, controls, kind, examples } = rule;
  const data = (facts: readonly unknown[] = []) => facts.map((fact) => JSON.stringify(fact));
  return [
    ...wrap(printable(`${id}  ${title}`), width),
    '',
    `Severity: ${severity}`,
    ...section('Why', [why]),
    ...section('Fix', [fix]),
    ...section('When to accept it', acceptWhen === undefined ? [] : [acceptWhen]),
    ...section('Controls', controls.map(controlAsText)),
    ...section(`Flags (${kind})`, data(examples?.bad)),
    ...section(`Passes (${kind})`, data(examples?.good)),
  ].join('\n');
}

function controlAsText(name: string): string {
  const control = controlOf(name);
  if (control === undefined) return name;
  const { title, edition, source } = control.framework;
  return `${name}: ${title}, ${edition}; ids as read in ${source}`;
}
