import type { Place } from './place';

/** A finding that somebody takes on for a while: as it was written, complete or not. */
export interface Exception {
  readonly rule: string;
  readonly reason: string;
  /** Who answers for it: a person or a team. */
  readonly owner: string;
  /** Last day on which it holds, as YYYY-MM-DD. */
  readonly expires: string;
  /** A second person who agreed. */
  readonly approver?: string;
  readonly covers: Coverage;
  /** Where it was written. */
  readonly written: Place;
}

/** What an exception holds for: all that is named must fit. */
export interface Coverage {
  /** Construct path: the construct and everything below it. */
  readonly scope?: string;
  /** Logical id or Terraform address; or a construct path, which stands for everything below it too. */
  readonly resource?: string;
  /** The file, or the end of its path. */
  readonly file?: string;
  /** JSON Pointer without leading slash: the property and everything below it. */
  readonly at?: string;
}

/** What an organisation asks of its exceptions. */
export interface ExceptionDemands {
  /** The longest time for which one may hold, in days from today. @default - no limit */
  readonly maximumDays?: number;
  /** Whether somebody else than the owner must have agreed. @default false */
  readonly secondApprover?: boolean;
}

/** Whether a place lies within what an exception covers. */
export function covers({ scope, resource, file, at }: Coverage, place: Place): boolean {
  return (
    (scope === undefined || within(place.constructPath, scope)) &&
    (resource === undefined || place.resource === resource || within(place.constructPath, resource)) &&
    (file === undefined || place.file === file || place.file.endsWith(`/${file}`)) &&
    (at === undefined || within(place.at, at))
  );
}

const within = (path: string | undefined, scope: string): boolean =>
  scope === '' || (path !== undefined && (path === scope || path.startsWith(`${scope}/`)));
