import type { Alias, ParsedNode } from 'yaml';
import { MAX_REPEATED } from '../../source/limits';
import type { SourceText } from '../../source/text';

/** A node that an alias can stand for. */
export type AnchoredNode = Exclude<ParsedNode, Alias.Parsed>;

/** What each alias of a document stands for, found while its nodes are read in their order. */
export class Aliases {
  private readonly anchors = new Map<string, AnchoredNode>();
  private readonly targets = new Map<Alias.Parsed, AnchoredNode>();
  private readonly open = new Set<AnchoredNode>();
  private following = 0;
  private repeated = 0;

  public constructor(private readonly source: SourceText) {}

  /** Reads a node, and meanwhile knows that it is not complete. */
  public within<T>(node: AnchoredNode, read: () => T): T {
    this.count(node);
    if (!node.anchor) return read();
    // An anchor's name may be given again later: what is read once more on behalf of an alias must not bring the old one back.
    if (this.following === 0) this.anchors.set(node.anchor, node);
    this.open.add(node);
    const value = read();
    this.open.delete(node);
    return value;
  }

  /** Reads what an alias stands for. */
  public follow<T>(alias: Alias.Parsed, read: (target: AnchoredNode) => T): T {
    const target = this.targetOf(alias);
    if (this.open.has(target))
      throw this.error('an alias stands within what it repeats; write out what it means', alias);
    this.following++;
    const value = read(target);
    this.following--;
    return value;
  }

  /**
   * The node that an alias stands for.
   *
   * @throws YamlAliases if no anchor before it has its name
   */
  public targetOf(alias: Alias.Parsed): AnchoredNode {
    const target = this.targets.get(alias) ?? this.anchors.get(alias.source);
    if (!target)
      throw this.error('an alias has no anchor before it; define one with &, or put quotes around the text', alias);
    this.targets.set(alias, target);
    return target;
  }

  private count(node: AnchoredNode): void {
    if (this.following === 0) return;
    this.repeated += 1 + ('source' in node ? node.source.length : 0);
    if (this.repeated > MAX_REPEATED)
      throw this.error('aliases repeat more text than any template holds; write it out', node);
  }

  private error(reason: string, { range: [offset] }: ParsedNode): Error {
    return this.source.error('YamlAliases', reason, offset);
  }
}
