import { isAlwaysThere } from '../../access/prove/domains';
import type { NamedStatement } from '../../access/prove/proof';
import type { Place } from '../../core';
import type { Locate } from '../locate';
import { type Alike, callerInWords } from './alike';
import { type Made, principalOf } from './caller-words';
import type { Labelled, Painted } from './labelled';
import { pathOf, placeInWords, statementInWords } from './statement-words';

/** What a request is made with: "aws:SourceVpce = vpce-1", "aws:SourceIp missing". */
export function keysInWords(
  context: Readonly<Record<string, string | readonly string[]>>,
  asked: readonly string[] = [],
): readonly string[] {
  const told = new Set(Object.keys(context).map((key) => key.toLowerCase()));
  const missing = [...new Set(asked)].filter(
    (key) => !told.has(key.toLowerCase()) && !isAlwaysThere(key.toLowerCase()),
  );
  return [
    ...Object.entries(context).map(([key, value]) => `${key} = ${[value].flat().join(', ')}`),
    ...missing.map((key) => `${key} missing`),
  ];
}

/** A statement in two lines: how it is called, and where it stands. */
export function statementLines(
  statement: NamedStatement,
  locate: Locate,
  { colours }: Labelled,
): readonly (string | Painted)[] {
  return [statementInWords(statement), { text: placeInWords(statement, locate), paint: colours.dim }];
}

/** An ARN, and what the files call it. */
export function withName(arn: string, place: Place | undefined, called?: string): string {
  const names = [called ?? place?.resource, place && pathOf(place)].filter((name) => name !== undefined);
  return names.length === 0 ? arn : `${arn} (${names.join(', ')})`;
}

/** Who makes a request: their ARN and what the files call them, or of which kind they are, with an example. */
export function whoMakes({ request, caller, any }: Made, named: (arn: string) => Place | undefined): string {
  const principal = principalOf(request.caller);
  if (any !== true) return withName(principal, named(principal), caller);
  return principal.startsWith('arn:') ? `${caller}, such as ${principal}` : caller;
}

/** Columns for the labels of a request. */
const OF_REQUEST = 10;

/** Requests that are alike, each part beside its label. */
export function alikeLines(
  { request, callers, when, allowedBy }: Alike,
  print: Labelled,
  { locate = () => undefined, named = () => undefined }: RequestNames,
): readonly string[] {
  const column = (label: string, texts: readonly (string | Painted)[]) =>
    print.column({ indent: 4, label, width: OF_REQUEST }, texts);
  const { action, resource, context } = request;
  const who = callers.map((made) =>
    callers.length > 1 ? callerInWords(made.caller, named(principalOf(made.request.caller))) : whoMakes(made, named),
  );
  return [
    ...column('who', who),
    ...column('action', [action]),
    ...column('resource', [withName(resource, named(resource))]),
    ...column('with', keysInWords(context)),
    ...column('when', when),
    ...column(
      'by',
      allowedBy.flatMap((one) => statementLines(one, locate, print)),
    ),
  ];
}

/** How to find lines and names. */
export interface RequestNames {
  /** Tells the lines of statements. @default - no lines are told */
  readonly locate?: Locate;
  /** What a file calls the principal or resource behind an ARN. @default - only ARNs are told */
  readonly named?: (arn: string) => Place | undefined;
}
