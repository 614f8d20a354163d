import { alike } from './alike';
import { Labelled } from './labelled';
import type { ProofTextOptions } from './proof-text';
import { alikeLines } from './request-text';
import { OUTCOME, type ToldComparison } from './told-comparison';

/** A comparison for people: what becomes possible first, each with the statements that allow it. */
export function diffText(told: ToldComparison, options: ProofTextOptions): string {
  const print = new Labelled(options);
  const { green, red, magenta, bold } = print.colours;
  const paint = { 'no-new-access': green, 'new-access': red, unknown: magenta }[told.outcome];
  const word = OUTCOME[told.outcome].toUpperCase();
  const head = print
    .column({ indent: 0, label: word, width: word.length + 2 }, [`${told.before} -> ${told.after}`])
    .map((line, i) => (i === 0 ? line.replace(word, bold(paint(word))) : line));
  const end = (label: string, texts: readonly string[]) => print.column({ indent: 2, label, width: OF_END }, texts);
  const blocks = [
    ...alike(told.added).map((one) => [`  ${red('+ becomes possible')}`, ...alikeLines(one, print, options)]),
    ...alike(told.removed).map((one) => [`  ${green('- no longer possible')}`, ...alikeLines(one, print, options)]),
    [...end('Unknown', told.unknown), ...end('Taken as given', told.assumptions)],
  ];
  return `${[head, ...blocks].flatMap((lines) => (lines.length === 0 ? [] : [lines.join('\n')])).join('\n\n')}\n`;
}

const OF_END = 18;
