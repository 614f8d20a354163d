import type { ParsedNode } from 'yaml';
import type { SourceText } from '../../source/text';
import { longFormOf } from './short-forms';
import { yaml } from './yaml';
import type { Aliases, AnchoredNode } from './yaml-aliases';
import { YAML_MISTAKES } from './yaml-mistakes';

/** The text of a key as it was written: `on`, `012` and `~` are names here, since keys of templates are text. */
export function keyText(key: ParsedNode, aliases: Aliases, source: SourceText): string {
  if (yaml().isAlias(key)) return textOf(aliases.targetOf(key), source);
  return aliases.within(key, () => textOf(key, source));
}

function textOf(node: AnchoredNode, source: SourceText): string {
  if (yaml().isScalar(node) && longFormOf(node.tag) === undefined) return node.source;
  throw source.error('YamlSyntax', YAML_MISTAKES.NON_STRING_KEY, node.range[0]);
}
