import type { Place } from '../../core';
import { printable } from '../printable';
import { type Alike, alike, callerInWords } from './alike';
import { principalOf } from './caller-words';
import type { ProofTextOptions } from './proof-text';
import { keysInWords } from './request-text';
import { pathOf, statementInWords } from './statement-words';
import { OUTCOME, type ToldComparison } from './told-comparison';

/** A comparison fit for a comment on a pull request: a table of requests, and what is taken as given folded away. */
export function diffMarkdown(
  told: ToldComparison,
  { named = () => undefined }: Pick<ProofTextOptions, 'named'>,
): string {
  const { outcome, added, removed, unknown, assumptions } = told;
  const row = (sign: string) => (one: Alike) => rowOf(sign, one, named);
  const rows = [...alike(added).map(row('**becomes possible**')), ...alike(removed).map(row('no longer possible'))];
  const blocks = [
    `### Access: ${OUTCOME[outcome]}`,
    `${code(told.before)} → ${code(told.after)}${rows.length === 0 ? ': no request is known that only one of them allows.' : ''}`,
    ...(rows.length === 0 ? [] : [[HEAD, ...rows].join('\n')]),
    ...(unknown.length === 0 ? [] : [['Unknown:', ...unknown.map((text) => `- ${plain(text)}`)].join('\n')]),
    ...folded('Taken as given', assumptions),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const HEAD = '|  | who | may | on | with | by |\n| --- | --- | --- | --- | --- | --- |';

function rowOf(
  sign: string,
  { request, callers, when, allowedBy }: Alike,
  named: NonNullable<ProofTextOptions['named']>,
): string {
  const cells = [
    sign,
    callers.map(({ caller, request }) => plain(callerInWords(caller, named(principalOf(request.caller))))).join('<br>'),
    code(request.action),
    [code(request.resource), ...nameOf(named(request.resource))].join('<br>'),
    [...keysInWords(request.context).map(code), ...when.map(plain)].join('<br>'),
    allowedBy.map((one) => plain(statementInWords(one))).join('<br>'),
  ];
  return `| ${cells.join(' | ')} |`;
}

const nameOf = (place: Place | undefined): readonly string[] =>
  place === undefined ? [] : [plain(pathOf(place) ?? place.resource)];

/** Text that is no markup, and ends no cell. */
const plain = (text: string): string => printable(text).replace(/[\\`*_[\]<>|~#]/g, (sign) => `\\${sign}`);

/** Within backticks only the backtick, and in tables the bar, mean something. */
function code(text: string): string {
  const shown = printable(text).replace(/\|/g, '\\|');
  return shown.includes('`') ? `\`\` ${shown} \`\`` : `\`${shown}\``;
}

const folded = (title: string, texts: readonly string[]): readonly string[] =>
  texts.length === 0
    ? []
    : [`<details><summary>${title}</summary>`, texts.map((text) => `- ${plain(text)}`).join('\n'), '</details>'];
