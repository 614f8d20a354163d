import type { Fact } from '../../policy';
import type { Subject } from '../subject';

/** How the resources of one part of the domain are read. */
export interface Area {
  /** What each resource type tells, by its name. Two areas may read the same type. */
  readonly readers: Readonly<Record<string, (subject: Subject) => readonly Fact[]>>;
  /** What types tell that are many, by what their names look like. */
  readonly patterns?: readonly (readonly [RegExp, (subject: Subject) => readonly Fact[]])[];
  /** Types that tell nothing by themselves, and are read where another resource is. */
  readonly alongside: readonly string[];
}
