import type { Place } from '../policy';
import type { Source } from '../source';
import type { Module } from './module';
import { type Index, indexOf, namesIn } from './names';
import type { Resource } from './resource';
import { resourcesIn, type TextLike } from './text';

/** Something that a file does not show, though it is deployed along. */
export interface Hidden {
  readonly place: Place;
  readonly because: string;
  readonly path: readonly (string | number)[] | undefined;
}

/** Every configuration, plan and state of one run, so that what one resource says about another can be followed. */
export class Configurations {
  private readonly list: Resource[] = [];
  private readonly byAddress = new Map<string, Resource>();
  private readonly texts: Source[] = [];
  private readonly gaps: Hidden[] = [];
  private ids = 0;
  private index: Index | undefined;
  private made: readonly Resource[] | undefined;
  private byType: ReadonlyMap<string, readonly Resource[]> | undefined;

  public addSource(source: Source): void {
    this.texts.push(source);
  }

  /** @param name what expressions of its module call it */
  public add(name: string, resource: Resource): void {
    this.list.push(resource);
    this.byAddress.set(`${resource.file}\n${resource.address}`, resource);
    resource.module.add(name, resource);
    this.index = undefined;
    this.made = undefined;
    this.byType = undefined;
  }

  /** @param path keys that lead to it from the root of its file */
  public hides(place: Place, because: string, path?: Hidden['path']): void {
    this.gaps.push({ place, because, path });
  }

  public nextId(): number {
    this.ids += 1;
    return this.ids;
  }

  /** Every resource that is made, in the order of the files. */
  public get resources(): readonly Resource[] {
    this.made ??= this.list.filter(({ isData }) => !isData);
    return this.made;
  }

  /** What is only looked up. */
  public get lookedUp(): readonly Resource[] {
    return this.list.filter(({ isData }) => isData);
  }

  /** Every resource that is made of one type. */
  public ofType(type: string): readonly Resource[] {
    this.byType ??= grouped(this.resources);
    return this.byType.get(type) ?? [];
  }

  public get sources(): readonly Source[] {
    return this.texts;
  }

  public get hidden(): readonly Hidden[] {
    return this.gaps;
  }

  /** Resources that mention this one, by reference or by a name that they spell. */
  public mentioning(resource: Resource): readonly Resource[] {
    return this.indexed.mentions.get(resource) ?? [];
  }

  /** Resources of one of these types (of any, where none is named) that a text may stand for, the likeliest first. */
  public targetsOf(text: TextLike, types: readonly string[], from: Module): readonly Resource[] {
    const fits = ({ type }: Resource) => types.length === 0 || types.includes(type);
    const referred = resourcesIn(text).filter(fits);
    if (referred.length > 0 || typeof text !== 'string') return referred;
    const named = namesIn(text).flatMap((name) => this.indexed.names.get(name) ?? []);
    return [...new Set(named)].filter(fits).sort((one, other) => far(one, from) - far(other, from));
  }

  /** Keys that lead to a place from the root of its file. */
  public pathTo({ file, resource }: Place): readonly (string | number)[] | undefined {
    const known = this.byAddress.get(`${file}\n${resource}`);
    return (known ?? this.gaps.find(({ place }) => place.file === file && place.resource === resource))?.path;
  }

  private get indexed(): Index {
    this.index ??= indexOf(this.list);
    return this.index;
  }
}

const far = ({ module }: Resource, from: Module): number => (module === from ? 0 : 1);

function grouped(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const found = new Map<string, Resource[]>();
  for (const resource of resources) {
    const known = found.get(resource.type);
    if (known === undefined) found.set(resource.type, [resource]);
    else known.push(resource);
  }
  return found;
}
