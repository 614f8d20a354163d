import type { Pair, ParsedNode, YAMLMap } from 'yaml';
import { duplicateKey } from '../../source/duplicate';
import { MAX_DEPTH, TOO_DEEP } from '../../source/limits';
import type { SourceText } from '../../source/text';
import { longArgument, longFormOf } from './short-forms';
import { composeYaml, yaml } from './yaml';
import { Aliases, type AnchoredNode } from './yaml-aliases';
import { keyText } from './yaml-key';
import { isMergeKey, merge, mergedMaps, put } from './yaml-merge';
import { scalarValue } from './yaml-scalar';

type Members = Record<string, unknown>;

/**
 * A YAML document as plain data, next to the syntax tree that it was read from.
 *
 * Merge keys are merged as the deploy tools do it: a map's own keys win, then those of the map that is merged first.
 */
export class YamlTree {
  public readonly root: ParsedNode;
  public readonly value: unknown;
  public readonly aliases: Aliases;

  /**
   * @throws TemplateEmpty
   * @throws TemplateTooDeep
   * @throws YamlDocuments if there are several
   * @throws YamlSyntax
   * @throws DuplicateKey
   * @throws YamlAliases if an alias has no anchor, lies within it, or repeats too much together with others
   */
  public constructor(private readonly source: SourceText) {
    this.root = composeYaml(source);
    this.aliases = new Aliases(source);
    this.value = this.read(this.root, 0);
  }

  /** @param depth how many collections lie around the node */
  private read(node: ParsedNode | null, depth: number): unknown {
    if (node === null) return null;
    if (yaml().isAlias(node)) return this.aliases.follow(node, (target) => this.read(target, depth));
    return this.aliases.within(node, () => this.tagged(node, depth));
  }

  private tagged(node: AnchoredNode, depth: number): unknown {
    const key = longFormOf(node.tag);
    if (key === undefined) return this.bare(node, depth);
    return { [key]: longArgument(key, this.bare(node, this.deeper(node, depth))) };
  }

  private bare(node: AnchoredNode, depth: number): unknown {
    if (yaml().isScalar(node)) return scalarValue(node);
    const within = this.deeper(node, depth);
    return yaml().isMap(node) ? this.map(node, within) : node.items.map((item) => this.read(item, within));
  }

  private deeper(node: AnchoredNode, depth: number): number {
    if (depth + 1 >= MAX_DEPTH) throw this.source.error('TemplateTooDeep', TOO_DEEP, node.range[0]);
    return depth + 1;
  }

  private map({ items }: YAMLMap.Parsed, depth: number): Members {
    const own: Members = {};
    const merged: Members[] = [];
    const seen = new Map<string, number>();
    for (const pair of items) {
      const name = this.newKey(pair.key, seen);
      if (isMergeKey(pair.key)) merged.push(...this.merged(pair, depth));
      else put(own, name, this.read(pair.value, depth));
    }
    return merged.length === 0 ? own : merge([own, ...merged]);
  }

  private newKey(key: ParsedNode, seen: Map<string, number>): string {
    const name = keyText(key, this.aliases, this.source);
    const first = seen.get(name);
    if (first !== undefined) throw duplicateKey(this.source, name, first, key.range[0]);
    seen.set(name, key.range[0]);
    return name;
  }

  private merged(pair: Pair<ParsedNode, ParsedNode | null>, depth: number): Members[] {
    // Read by way of its aliases, which see to it that no map takes in itself.
    const value = this.read(pair.value, depth);
    if (mergedMaps(pair, this.aliases)) return [value].flat().filter(isMembers);
    const reason = 'a merge key << takes in something else than maps; give it a map, or put quotes around it';
    throw this.source.error('YamlSyntax', reason, pair.key.range[0]);
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}
