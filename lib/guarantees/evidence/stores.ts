import type { Access, GuardedResource, Statement } from '../../access/model';
import { mattering } from '../../access/prove/class-formula';
import { escaped } from '../../access/prove/escaped';
import type { Place } from '../../core';
import type { FactOf } from '../../policy';
import type { Files, Terms } from '../guarantee';

/** A bucket or log group that logs come to, in one way in which the files can turn out. */
export interface Store {
  readonly arn: string;
  readonly kind: 'bucket' | 'group';
  /** Patterns of where in it the logs are. */
  readonly logs: readonly string[];
  /** Whether it is sure to keep what is overwritten or deleted. */
  readonly keepsVersions: boolean;
  /** Whether it is copied from here into another. */
  readonly copied: boolean;
  readonly place: Place;
}

/** A key without which no log can be read, in one way in which the files can turn out. */
export interface Key {
  readonly arn: string;
  readonly place: Place;
}

/** Finds stores and keys of logs. */
export class Evidence {
  private readonly facts: ReadonlyMap<string, FactOf<'log-bucket'> | FactOf<'log-group'>>;
  private readonly trails: ReadonlySet<string>;
  private readonly known = new WeakMap<Access, readonly Store[]>();

  public constructor(
    private readonly files: Files,
    private readonly terms: Terms,
  ) {
    const facts = files.facts.flatMap((fact) =>
      fact.kind === 'log-bucket' || fact.kind === 'log-group' ? [fact] : [],
    );
    this.facts = new Map(facts.map((fact) => [keyOf(fact.subject), fact]));
    this.trails = new Set(files.facts.flatMap(({ kind, subject }) => (kind === 'trail' ? [keyOf(subject)] : [])));
  }

  /** Stores of one way. */
  public stores(access: Access): readonly Store[] {
    const known = this.known.get(access) ?? this.storesIn(access);
    this.known.set(access, known);
    return known;
  }

  /** The store at a place, in one way. */
  public storeAt(place: Place, access: Access): Store | undefined {
    return this.stores(access).find((store) => keyOf(store.place) === keyOf(place));
  }

  /** Keys of one way. */
  public keys({ encrypted = [], resources }: Access): readonly Key[] {
    const holding = encrypted.filter(({ place }) => this.facts.has(keyOf(place)) || this.trails.has(keyOf(place)));
    const arns = new Set(holding.map(({ key }) => key));
    return unique(resources.filter(({ arn }) => arns.has(arn)));
  }

  /** Where something stands, in whichever way, each place once. */
  public places(pick: (access: Access) => readonly { readonly place: Place }[]): readonly Place[] {
    const all = this.files.access.ways.flatMap(({ access }) => pick(access).map(({ place }) => place));
    return [...new Map(all.map((place) => [keyOf(place), place])).values()];
  }

  /** Whether a construct of this library made it, so that it has to hold out against policies that the files do not show as well. */
  public readonly isOurs = ({ place }: { readonly place: Place }): boolean => this.terms.isOurs?.(place) === true;

  private storesIn(access: Access): readonly Store[] {
    const copied = new Set(
      (access.deliveries ?? []).flatMap(({ requests }) =>
        requests.flatMap(({ action, resource }) => (action === 's3:GetReplicationConfiguration' ? [resource] : [])),
      ),
    );
    return unique(access.resources).flatMap((resource) => {
      const fact = this.facts.get(keyOf(resource.place));
      if (fact === undefined) return [];
      const { arn, place } = resource;
      const isBucket = fact.kind === 'log-bucket';
      return [
        {
          arn,
          kind: isBucket ? ('bucket' as const) : ('group' as const),
          logs: isBucket ? whereLogsAre(resource, access) : [`${escaped(arn)}:*`],
          keepsVersions: isBucket && fact.keepsVersions === true,
          copied: copied.has(arn),
          place,
        },
      ];
    });
  }
}

/** One text for one resource. */
export const keyOf = ({ file, resource }: Place): string => `${file} ${resource}`;

const unique = <T extends { readonly arn: string }>(all: readonly T[]): readonly T[] => [
  ...new Map(all.map((one) => [one.arn, one])).values(),
];

const isWriting = mattering({ actions: ['s3:PutObject'] });

/** What senders of the files write, and what the policy lets services write; everything where no sender is known. */
function whereLogsAre({ arn, holds }: GuardedResource, { deliveries = [], resources }: Access): readonly string[] {
  const written = deliveries.filter(({ to }) => to === arn).flatMap(({ writes }) => writes);
  if (written.length === 0) return holds;
  const policies = resources.flatMap((one) => (one.arn === arn ? (one.policy?.statements ?? []) : []));
  const open = policies.filter((statement) => letsServices(statement) && isWriting(statement));
  if (open.some(({ resources }) => resources === undefined || resources.excluded)) return holds;
  const patterns = open.flatMap(({ resources }) => (resources?.patterns ?? []).map(anyValue));
  return [...new Set([...written, ...patterns])];
}

const letsServices = ({ effect, principals }: Statement): boolean =>
  effect === 'Allow' && (principals?.list.some(({ kind }) => kind === 'Service' || kind === '*') ?? true);

/** What a variable stands for can be anything. */
const anyValue = (pattern: string): string => pattern.replace(/\$\{[^}]*\}/g, '*');
