import type { NamedStatement } from '../../access/prove/proof';
import { type Place, writtenPath } from '../../core';
import type { Locate } from '../locate';

/** How a statement is called: "AllowInvoke, in Claims/Adjuster/Policy"; one without a name by its number. */
export function statementInWords({ place, sid }: NamedStatement): string {
  const owner = pathOf(place) ?? place.resource;
  const name = sid ?? /Statement\/\d+$/.exec(place.at)?.[0];
  return name === undefined ? owner : `${name}, in ${owner}`;
}

/** Where it stands: "template.json:41, Properties/PolicyDocument/Statement/0". */
export function placeInWords({ place }: NamedStatement, locate: Locate): string {
  const line = locate(place)?.line;
  const file = line === undefined ? place.file : `${place.file}:${line}`;
  return place.at === '' ? file : `${file}, ${place.at}`;
}

/** Path of the construct that a person wrote. */
export const pathOf = ({ constructPath }: Place): string | undefined =>
  constructPath === undefined ? undefined : writtenPath(constructPath);
