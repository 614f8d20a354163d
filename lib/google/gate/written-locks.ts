import { type Maybe, Unknown } from '../../core';
import { World } from '../../terraform/evaluate';
import { isObject, type Resource } from '../../terraform/resource';
import { Subject } from '../../terraform/subject';
import type { Written } from './written-stacks';

/** A resource that can be locked, as a stack has it. */
export interface WrittenLock {
  /** Its stack and address. */
  readonly key: string;
  readonly address: string;
  readonly path: string;
  readonly type: string;
  readonly isLocked: Maybe<boolean>;
  readonly days: Maybe<number>;
  /** Whether Terraform refuses to destroy it. */
  readonly isKept: boolean;
  /** `count` or `for_each`, where it has one. */
  readonly times: string | undefined;
  /** Whether it is made at all. */
  readonly exists: boolean;
}

/** What a stack says of locks. */
export interface StackLocks {
  readonly byAddress: ReadonlyMap<string, WrittenLock>;
  /** Where resources went, by their earlier address. */
  readonly moved: ReadonlyMap<string, string>;
  /** Resources that Terraform is to let go of, without destroying them. */
  readonly forgotten: ReadonlySet<string>;
}

const DAY = 86_400;

/** What can be locked for ever on Google Cloud, and how the provider spells it. */
const LOCKABLE: Readonly<Record<string, (of: Subject) => Pick<WrittenLock, 'isLocked' | 'days'>>> = {
  google_storage_bucket: (bucket) => ({
    isLocked: bucket.get('retention_policy', 'is_locked').boolean(false).value,
    days: inDays(bucket.get('retention_policy', 'retention_period').number(0).value),
  }),
  google_logging_project_bucket_config: (bucket) => ({
    isLocked: bucket.get('locked').boolean(false).value,
    days: bucket.get('retention_days').number(30).value,
  }),
};

const inDays = (seconds: Maybe<number>): Maybe<number> => (Unknown.is(seconds) ? seconds : seconds / DAY);

/** What every stack says of locks, by the id of the stack. */
export function locksIn({ stacks, configurations }: Written): ReadonlyMap<string, StackLocks> {
  // Whoever applies can set a variable otherwise: a lock that hangs on one is none.
  const world = new World(false);
  return new Map(
    stacks.map(({ stack, sources }) => {
      const files = new Set(sources.map(({ file }) => file));
      const found = configurations.resources
        .filter(({ file, type }) => files.has(file) && type in LOCKABLE)
        .map((resource) => lockOf(Subject.of(resource, world), resource, stack.node.id));
      const trees = sources.map(({ tree }) => tree);
      const locks = {
        byAddress: new Map(found.map((lock) => [lock.address, lock])),
        moved: new Map(blocks(trees, 'moved').map(({ from, to }) => [`${from}`, `${to}`])),
        forgotten: new Set(
          blocks(trees, 'removed')
            .filter(isForgotten)
            .map(({ from }) => `${from}`),
        ),
      };
      return [stack.node.id, locks];
    }),
  );
}

function lockOf(subject: Subject, resource: Resource, stack: string): WrittenLock {
  const { address, type } = resource;
  const read = LOCKABLE[type]?.(subject) ?? { isLocked: false, days: 0 };
  return {
    key: `${stack}/${address}`,
    address,
    path: resource.constructPath ?? stack,
    type,
    ...read,
    isKept: subject.isKept.value === true,
    times: timesOf(subject),
    exists: subject.exists,
  };
}

/** How often it is made: as a number where the configuration says it, else as it is written there. */
function timesOf(subject: Subject): string | undefined {
  const { count, for_each: each } = subject.resource.values;
  if (count === undefined) return each === undefined ? undefined : JSON.stringify(each);
  const number = subject.get('count').number(1).value;
  return Unknown.is(number) ? JSON.stringify(count) : `${number}`;
}

/** Blocks of a kind without labels: one, or a list of them. */
const blocks = (trees: readonly unknown[], kind: string): readonly Readonly<Record<string, unknown>>[] =>
  trees.flatMap((tree) => (isObject(tree) ? [tree[kind]].flat().filter(isObject) : []));

const isForgotten = ({ lifecycle }: Readonly<Record<string, unknown>>): boolean =>
  [lifecycle].flat().some((one) => isObject(one) && one['destroy'] === false);
