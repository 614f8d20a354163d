import type { Place } from '../../core';

/** A way to an application that a gateway guards: whoever comes to it gets through where its policies say so, and is no caller of AWS. */
export interface Door {
  readonly arn: string;
  /** As a person calls it: "endpoint 'Door'". */
  readonly label: string;
  /** What it stands in: itself, and the group and the gateway around it. A question may name each of them. */
  readonly within: readonly Place[];
  /** All of those that are in force must permit; where none is, nobody gets through. */
  readonly policies: readonly DoorPolicy[];
  /** What requests carry. */
  readonly keys: readonly DoorKey[];
  /** Why nothing is known of who gets through, where that is so. */
  readonly hidden?: string;
  readonly place: Place;
}

/** A policy of a door: one of its rules must permit, and none may forbid. */
export interface DoorPolicy {
  readonly rules: readonly DoorRule[];
  /** Whether it is in force, or why that is unknown. */
  readonly inForce: true | { readonly because: string };
  /** Why its rules are unknown, where they are: it may permit anything, and nothing. */
  readonly hidden?: string;
  readonly place: Place;
}

/** A rule applies where its test holds. One that stumbles over what is missing does not apply, so that a forbid does not forbid. */
export interface DoorRule {
  readonly effect: 'permit' | 'forbid';
  /** Such as 'policy 1 (permit)'. */
  readonly name: string;
  readonly test: DoorTest;
  readonly place: Place;
}

/** A question that a rule asks of a request. It holds, or does not, or it stumbles: what it reads is missing. */
export type DoorTest =
  | { readonly kind: 'constant'; readonly holds: boolean }
  | { readonly kind: 'not'; readonly test: DoorTest }
  /** From left to right, and no further than it takes. */
  | { readonly kind: 'and' | 'or'; readonly tests: readonly DoorTest[] }
  | { readonly kind: 'if'; readonly test: DoorTest; readonly ifSo: DoorTest; readonly ifNot: DoorTest }
  /** The key is there; stumbles where what it is part of is not. */
  | { readonly kind: 'there'; readonly key: string }
  /** The value is this one; one of another kind is not, and nothing is stumbled over. */
  | { readonly kind: 'equal'; readonly key: string; readonly value: string }
  /** The text matches: `*` and `?` are wildcards, and `\*`, `\?` and `\\` stand for the characters themselves. */
  | { readonly kind: 'like'; readonly key: string; readonly glob: string }
  | { readonly kind: 'number'; readonly key: string; readonly atMost: number }
  | { readonly kind: 'truth'; readonly key: string }
  /** The address is of the block, such as '10.0.0.0/8'. */
  | { readonly kind: 'address'; readonly key: string; readonly block: string }
  /** Among several texts: one of the values, all of them, or nothing else than them. */
  | {
      readonly kind: 'holds';
      readonly key: string;
      readonly how: 'any' | 'all' | 'only';
      readonly values: readonly string[];
    }
  | { readonly kind: 'empty'; readonly key: string }
  /** What is not read: it may turn out in any way. */
  | { readonly kind: 'unclear'; readonly because: string };

/** Something that requests at a door carry, or may carry. */
export interface DoorKey {
  /** As questions spell it: 'context.devices.assessment.overall'. */
  readonly name: string;
  readonly holds: 'record' | 'text' | 'number' | 'truth' | 'address' | 'texts';
  /** Name of the record that it is part of; nothing for what hangs on the context itself. */
  readonly partOf?: string;
  /**
   * Where it is part of something that is there: whether it always is (`sure`) or never, whether its sender lists it, and does not say
   * that it can be missing (`listed`), or may leave it out (`open`).
   */
  readonly presence: 'sure' | 'never' | 'listed' | 'open';
  /** There exactly where these texts hold this one: what is said of a group, for each group. */
  readonly elementOf?: { readonly key: string; readonly element: string };
  /** Whether its texts are the keys of a record, as ids of groups are. @default false */
  readonly keyed?: boolean;
  /** Why it may hold something else than is said here, where it may. */
  readonly guessed?: string;
}
