import type { Decision, Step } from '../../access/decide';
import type { Request } from '../../access/model';
import { printable } from '../printable';
import { principalOf } from './caller-words';
import { statementInWords } from './statement-words';

/** A request in one line: "bedrock:InvokeModel on RESOURCE by PRINCIPAL with aws:SourceVpce = vpce-1". */
export function requestInWords({ caller, action, resource, context }: Request): string {
  const keys = Object.entries(context).map(([key, value]) => `${key} = ${[value].flat().join(', ')}`);
  const having = keys.length === 0 ? '' : ` with ${keys.join(' and ')}`;
  return printable(`${action} on ${resource} by ${principalOf(caller)}${having}`);
}

/** As many lines as a person reads. */
const SHOWN = 12;

/** What AWS answers, and what made it so: a line for each statement, those that count first. */
export function decisionText({ outcome, because, trace }: Decision): string {
  const inOrder = [...trace].sort((one, other) => WEIGHT[one.result] - WEIGHT[other.result]);
  const lines = inOrder.slice(0, SHOWN).map(stepInWords);
  const rest = inOrder.length - lines.length;
  const all = [`${outcome}: ${because}`, ...lines, ...(rest > 0 ? [`and ${rest} more that do not apply`] : [])];
  return all.map(printable).join('\n  ');
}

const WEIGHT: Readonly<Record<Step['result'], number>> = { denies: 0, unknown: 1, allows: 2, 'does not apply': 3 };

function stepInWords({ layer, policy, statement, result, why }: Step): string {
  const named = statement === undefined ? policy && { place: policy } : statement;
  const where = named === undefined ? '' : ` ${statementInWords(named)}, ${named.place.at}`;
  return `${layer}${where} ${result}: ${why}`;
}
