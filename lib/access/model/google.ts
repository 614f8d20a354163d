import type { Place } from '../../core';

/**
 * Everything that files say about who can do what in Google Cloud.
 *
 * Names may hold what only deployment knows, as `${google_project.ai.number}`: two that are spelled alike are the same, and others may
 * turn out the same where what stands around such parts goes together.
 */
export interface GoogleAccess {
  readonly resources: readonly GoogleResource[];
  /** Who is made by the files, or looked up by them: service accounts. */
  readonly principals: readonly GooglePrincipal[];
  readonly bindings: readonly GoogleBinding[];
  readonly denials: readonly GoogleDenial[];
  readonly boundaries: readonly GoogleBoundary[];
  readonly levels: readonly GoogleLevel[];
  /** Every permission that is known to be one, as allow policies spell them: of the files, and of the table of roles. */
  readonly permissions: readonly string[];
}

/** Something that policies hang on, or that a question may be about, with everything that it holds and the files do not name. */
export interface GoogleResource {
  /** The same for the same thing: 'project:my-project', 'storage_bucket:my-bucket'. */
  readonly name: string;
  /** As a person calls it: "bucket 'Logs'". */
  readonly label: string;
  /** Its full name, such as '//storage.googleapis.com/projects/_/buckets/b', where the files tell. */
  readonly path?: string;
  /** Itself, and what it lies in: policies of all of them are inherited. */
  readonly within: readonly GoogleWithin[];
  /** What `resource.name` can be of it, and of what it holds, as patterns; anything where there is nothing. */
  readonly attribute?: readonly string[];
  readonly place?: Place;
}

export interface GoogleWithin {
  readonly resource: string;
  /** Why it is not known for sure, where it is not. */
  readonly unless?: string;
}

/** A service account, or somebody else who is one of the files. */
export interface GooglePrincipal {
  /** Such as 'serviceAccount:trainer@my-project.iam.gserviceaccount.com'. */
  readonly name: string;
  readonly place: Place;
}

/** Whether something is in force, or why that is unknown. */
export type GoogleForce = true | { readonly because: string };

/** Some may do what a role gives, on a resource and on what lies in it. */
export interface GoogleBinding {
  readonly on: string;
  /**
   * As allow policies spell them: 'user:…', 'serviceAccount:…', 'group:…', 'domain:…', 'allUsers', 'principalSet://…'. What begins with
   * 'unknown:' may be anybody.
   */
  readonly members: readonly string[];
  readonly role: GoogleRole;
  /** It counts only where this holds; where it cannot be evaluated, it does not. */
  readonly condition?: GoogleTest;
  readonly inForce: GoogleForce;
  readonly place: Place;
}

/** What a role gives. */
export interface GoogleRole {
  /** As a person calls it: 'roles/storage.admin'. */
  readonly name: string;
  readonly permissions: readonly string[];
  /** Patterns of permissions that it may give besides, and why nobody knows. */
  readonly unsure?: { readonly patterns: readonly string[]; readonly because: string };
  /** Whether it gives everything but what is unsure. @default false */
  readonly everything?: boolean;
}

/** Nobody of some may do something, on a resource and on what lies in it, whatever they are given. */
export interface GoogleDenial {
  readonly on: string;
  /** As allow policies spell them; 'allUsers' is everybody. */
  readonly denied: readonly string[];
  readonly excepted: readonly string[];
  /** Permissions as allow policies spell them. */
  readonly permissions: GoogleDenied;
  readonly exceptPermissions: GoogleDenied;
  /** It counts where this holds, and where it cannot be evaluated. */
  readonly condition?: GoogleTest;
  readonly inForce: GoogleForce;
  readonly place: Place;
}

export interface GoogleDenied {
  readonly names: readonly string[];
  /** Patterns of which not every permission need be meant, and why. */
  readonly unsure?: { readonly patterns: readonly string[]; readonly because: string };
}

/** Some may use nothing outside of some resources: those of all boundaries that they are bound to, together. */
export interface GoogleBoundary {
  /** Who is bound. */
  readonly members: readonly string[];
  /** Who may be bound, without being known to be. */
  readonly unsure: readonly string[];
  /** Resources that they may use, with what lies in them. */
  readonly within: readonly string[];
  /** Patterns of permissions that it blocks elsewhere. */
  readonly blocks: readonly string[];
  /** Why it may block others as well, where it may. */
  readonly blocksMore?: string;
  readonly condition?: GoogleTest;
  readonly inForce: GoogleForce;
  readonly place: Place;
}

/** A name for requests of which something holds: they carry it among `request.auth.access_levels`. */
export interface GoogleLevel {
  /** Such as 'accessPolicies/1/accessLevels/corporate'. */
  readonly name: string;
  readonly test: GoogleTest;
  readonly place: Place;
}

/**
 * A question that a condition asks of a request. It holds, or does not, or it cannot be evaluated: what it reads is missing. `and` and `or`
 * ask all of their parts, and one that decides is enough, whatever becomes of the others.
 */
export type GoogleTest =
  | { readonly kind: 'constant'; readonly holds: boolean }
  | { readonly kind: 'not'; readonly test: GoogleTest }
  | { readonly kind: 'and' | 'or'; readonly tests: readonly GoogleTest[] }
  /** The text matches: `*` and `?` are wildcards, and `\*`, `\?` and `\\` stand for the characters themselves. */
  | { readonly kind: 'like'; readonly key: string; readonly glob: string }
  /** One of several texts matches; of none where they are missing. */
  | { readonly kind: 'some'; readonly key: string; readonly globs: readonly string[] }
  /** Each of several texts is one of these; so it is of none. */
  | { readonly kind: 'only'; readonly key: string; readonly values: readonly string[] }
  /** The number, or the moment in milliseconds since 1970, is below, or not above. */
  | { readonly kind: 'below'; readonly key: string; readonly at: number; readonly included: boolean }
  /** The address is of the block, such as '10.0.0.0/8'. */
  | { readonly kind: 'address'; readonly key: string; readonly block: string }
  /** What is not read: it may turn out in any way. */
  | { readonly kind: 'unclear'; readonly because: string };
