import type { Policy } from './statement';

/** Who makes a request. */
export type Caller =
  | RoleCaller
  | UserCaller
  | RootCaller
  | ServiceCaller
  | FederatedCaller
  | AnonymousCaller
  | MemberCaller;

/** A session of a role: every call of a role is one. */
export interface RoleCaller {
  readonly kind: 'role';
  /** ARN of the role, and not of the session. */
  readonly arn: string;
  /** Last part of the ARN of the session. @default 'session' */
  readonly session?: string;
  /** Session policies: what the call that took the role on narrowed the session to. */
  readonly narrowed?: readonly Policy[];
}

export interface UserCaller {
  readonly kind: 'user';
  readonly arn: string;
}

/** The root user of an account. */
export interface RootCaller {
  readonly kind: 'root';
  /** Twelve digits. */
  readonly account: string;
}

/** A service of AWS that calls by itself. */
export interface ServiceCaller {
  readonly kind: 'service';
  /** Such as 'bedrock.amazonaws.com'. */
  readonly name: string;
}

/** Somebody whom an identity provider vouches for, and who has no identity in AWS yet: only `sts` is called so. */
export interface FederatedCaller {
  readonly kind: 'federated';
  /** ARN or name of the provider. */
  readonly provider: string;
}

export interface AnonymousCaller {
  readonly kind: 'anonymous';
}

/** A principal of Google Cloud. */
export interface MemberCaller {
  readonly kind: 'member';
  /** As allow policies spell it, such as 'user:somebody@example.com'; 'group:…' is somebody of whom only this is known. */
  readonly member: string;
  /** The groups and sets that it is in, where that is known: all of them. @default unknown */
  readonly of?: readonly string[];
}

/** A request, as policies see it. */
export interface Request {
  readonly caller: Caller;
  /** Such as 'bedrock:InvokeModel', or 'aiplatform.endpoints.predict' in Google Cloud. */
  readonly action: string;
  /** One ARN, or `*` for what is authorised on no resource; in Google Cloud the name of a resource of the files. */
  readonly resource: string;
  /**
   * Condition keys with their values, a list for keys that hold several. A key that is not here is missing, except for those that
   * follow from caller and resource: `aws:PrincipalArn`, `aws:PrincipalAccount`, `aws:PrincipalType`, `aws:PrincipalIsAWSService`,
   * `aws:PrincipalServiceName`, `aws:userid` of roles and users, `aws:username` of users.
   */
  readonly context: Readonly<Record<string, string | readonly string[]>>;
  /** Keys that the request may hold, with values that nobody can tell. @default none */
  readonly untold?: readonly string[];
}
