import { type Sameness, sameness } from '../../access/google/sameness';
import { strongest } from '../../access/google/targets';
import type { GoogleWithin } from '../../access/model';
import type { Subject } from '../subject';
import { KINDS, kindCalled } from './kinds';

/** Something that policies hang on. */
export interface Node {
  readonly kind: string;
  readonly name: string;
  /** What it is called within its kind: the last part of its name. */
  readonly called: string;
  readonly subject?: Subject;
  /** What it lies in for sure. */
  readonly parents: readonly string[];
  /** Kinds of what it lies in, of which the files do not tell which it is. */
  readonly lost: readonly string[];
  readonly path?: string;
}

const PLACES = /^(project|folder|organization)$/;

/** As a person calls it. */
export function labelOf({ kind, called, subject }: Node): string {
  const word = kind.replaceAll('_', ' ');
  if (subject === undefined) return `${word} '${called}'`;
  const { address, type } = subject.resource;
  return kindCalled(type.replace(/^google_/, '')) === kind ? `'${address}'` : `${word} of '${address}'`;
}

/** What lies in what, of all that there is. */
export class Lineage {
  private readonly known = new Map<string, readonly GoogleWithin[]>();
  private readonly notMade: ReadonlyMap<string, readonly Node[]>;
  public hasAssumed = false;

  public constructor(
    private readonly nodes: ReadonlyMap<string, Node>,
    private readonly byKind: ReadonlyMap<string, readonly Node[]>,
    private readonly bearing: ReadonlySet<string>,
    private readonly organization: string | undefined,
  ) {
    const open = [...byKind].map(
      ([kind, nodes]) => [kind, nodes.filter(({ subject }) => subject === undefined)] as const,
    );
    this.notMade = new Map(open);
  }

  public within(node: Node): readonly GoogleWithin[] {
    const known = this.known.get(node.name);
    if (known !== undefined) return known;
    this.known.set(node.name, [{ resource: node.name }]);
    const sure = node.parents.flatMap((name) => this.of(name));
    const found = strongest([{ resource: node.name }, ...sure, ...this.perhaps(node)]);
    this.known.set(node.name, found);
    return found;
  }

  private of(name: string): readonly GoogleWithin[] {
    const node = this.nodes.get(name);
    return node === undefined ? [] : this.within(node);
  }

  /** What it may lie in, or be. */
  private perhaps(node: Node): readonly GoogleWithin[] {
    const same = this.kin(node).map((other) => ({ other, why: `is ${labelOf(other)}` }));
    const around = [...node.lost, ...unlisted(node, this.byKind)].flatMap((kind) =>
      (this.byKind.get(kind) ?? [])
        .filter((one) => one !== node && this.counts(one))
        .map((other) => ({ other, why: `lies in ${labelOf(other)}` })),
    );
    const places = PLACES.test(node.kind)
      ? (this.byKind.get('place') ?? []).map((other) => ({ other, why: `lies in ${labelOf(other)}` }))
      : [];
    return [...same, ...around, ...places].flatMap(({ other, why }) => {
      if (other.name === this.organization && PLACES.test(node.kind)) {
        this.hasAssumed = true;
        return [{ resource: other.name }];
      }
      const unless = `the files do not tell whether ${labelOf(node)} ${why}`;
      const lineage = other.kind === node.kind || node.lost.includes(other.kind) ? this.lineage(other) : [other.name];
      return lineage.filter((one) => this.bearing.has(one)).map((resource) => ({ resource, unless }));
    });
  }

  /** Whether policies hang on it, or on what it lies in. */
  private counts({ name, kind, parents }: Node): boolean {
    return PLACES.test(kind) || this.bearing.has(name) || parents.some((one) => this.bearing.has(one));
  }

  /** What another may lie in is not followed any further than what it surely lies in: else there would be no end. */
  private lineage({ name, parents }: Node): readonly string[] {
    return [name, ...parents.flatMap((one) => this.nodes.get(one) ?? []).flatMap((one) => this.lineage(one))];
  }

  /** Others of the same kind that it may be. */
  private kin(node: Node): readonly Node[] {
    // Two that the files make are not the same.
    const others = (node.subject === undefined ? this.byKind : this.notMade).get(node.kind) ?? [];
    return others.filter((other) => other !== node && isSame(node, other) !== 'different');
  }
}

/** Whether two of a kind can be the same: two that the files make are not. */
function isSame(one: Node, other: Node): Sameness {
  if (one.subject !== undefined && other.subject !== undefined) return 'different';
  const found = sameness(one.called, other.called);
  if (found === 'different') {
    const isNumber = ({ called }: Node) => /^\d+$/.test(called);
    return one.kind === 'project' && isNumber(one) !== isNumber(other) ? 'maybe' : 'different';
  }
  return 'maybe';
}

/** Kinds of the same service that may hold one of which nothing is known. */
function unlisted({ kind }: Node, byKind: ReadonlyMap<string, readonly Node[]>): readonly string[] {
  if (KINDS[kind] !== undefined || PLACES.test(kind) || kind === 'place') return [];
  const service = `${kind.split('_')[0]}_`;
  return [...byKind.keys()].filter((one) => one !== kind && one.startsWith(service));
}
