import { placesInJson, readJson } from './json';
import type { Path, Position, SourceText } from './text';

/** One file of text, parsed, that still knows where everything stands. */
export interface Source {
  /** The file as its reader called it. */
  readonly file: string;
  readonly format: 'json' | 'yaml' | 'hcl';
  /** The file as plain JSON data. Short forms of YAML, such as `!Ref`, are there in their long form. */
  readonly tree: unknown;
  /** Where the deepest part of a path stands that the file has. The first call costs as much as parsing. */
  locate(path: Path): Position;
}

/**
 * A file of JSON.
 *
 * @throws InputError `TemplateTooDeep`, `JsonSyntax`, `DuplicateKey`
 */
export function jsonSource(source: SourceText): Source {
  const tree = readJson(source);
  const placeOf = placesInJson(source);
  const locate = (path: Path) => source.position(placeOf(path));
  return { file: source.file, format: 'json', tree, locate };
}
