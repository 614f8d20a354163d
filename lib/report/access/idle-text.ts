import type { IdleStatement, IdleStatements } from '../../access/ask';
import { Labelled } from './labelled';
import type { ProofTextOptions } from './proof-text';
import { statementLines } from './request-text';

/** Statements that change nothing, for people, those first that may be mistakes. */
export function idleText({ statements, unknown }: IdleStatements, options: ProofTextOptions): string {
  const print = new Labelled(options);
  const lines = KINDS.flatMap(([kind, label]) => {
    const some = statements.filter((one) => one.kind === kind);
    const texts = some.flatMap((one) => statementLines(one, options.locate ?? (() => undefined), print));
    return print.column({ indent: 0, label, width: WIDTH }, texts);
  });
  const none = lines.length === 0 && unknown.length === 0 ? ['No statement is idle'] : [];
  return `${[...none, ...lines, ...print.column({ indent: 0, label: 'Unknown', width: WIDTH }, unknown)].join('\n')}\n`;
}

const WIDTH = 18;

const KINDS: readonly (readonly [IdleStatement['kind'], string])[] = [
  ['never', 'Can never work'],
  ['already', 'Said elsewhere'],
  ['in depth', 'In depth'],
];
