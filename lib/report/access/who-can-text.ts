import type { WhoCan } from '../../access/ask';
import { alike } from './alike';
import { Labelled } from './labelled';
import type { ProofTextOptions } from './proof-text';
import { alikeLines } from './request-text';

/** Everyone who can, for people. @param what what was asked, such as 'bedrock:InvokeModel on Claims/Model' */
export function whoCanText(what: string, { callers, unknown, assumptions }: WhoCan, options: ProofTextOptions): string {
  const print = new Labelled(options);
  const head = print.column({ indent: 0, label: '', width: 0 }, [
    callers.length === 0 && unknown.length > 0
      ? `It is unknown who may ${what}`
      : `${counted(callers.length)} may ${what}`,
  ]);
  const end = (label: string, texts: readonly string[]) => print.column({ indent: 2, label, width: OF_END }, texts);
  const blocks = [
    head.map(print.colours.bold),
    ...alike(callers).map((one) => alikeLines(one, print, options)),
    [...end('Unknown', unknown), ...end('Taken as given', assumptions)],
  ];
  return `${blocks.flatMap((lines) => (lines.length === 0 ? [] : [lines.join('\n')])).join('\n\n')}\n`;
}

const OF_END = 18;

function counted(callers: number): string {
  if (callers === 0) return 'Nobody';
  return callers === 1 ? 'One kind of caller' : `${callers} kinds of callers`;
}
