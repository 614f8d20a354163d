import type { Place } from '../../core';
import type { Delivery, Encrypted } from './delivery';
import type { Door } from './door';
import type { GoogleAccess } from './google';
import type { Policy } from './statement';

/** Everything that the files say about who can do what, in one way in which they can turn out. */
export interface Access {
  /** Account that the files are deployed to: twelve digits, those of the documentation where the files do not tell. */
  readonly account: string;
  /** Whether it is the management account of the organization, which no service or resource control policy limits. @default false */
  readonly management?: boolean;
  readonly identities: readonly Identity[];
  readonly resources: readonly GuardedResource[];
  readonly endpoints: readonly Endpoint[];
  /** What of the files acts as an identity, and has a name of its own: functions, tasks, groups. @default none */
  readonly acting?: readonly Acting[];
  /** Service control policies in the files, from the root of the organization down; one list for each level. */
  readonly serviceControls: readonly (readonly Policy[])[];
  /** Resource control policies in the files, in the same way. */
  readonly resourceControls: readonly (readonly Policy[])[];
  /** Managed policies of the files, each of which can be set as a boundary. @default none */
  readonly boundaries?: readonly Boundary[];
  /** Names that only deployment knows, and that texts of the policies hold. */
  readonly names: readonly Name[];
  /** What services of AWS have to be able to write, so that logs arrive. @default none */
  readonly deliveries?: readonly Delivery[];
  /** What holds logs under a key of the account. @default none */
  readonly encrypted?: readonly Encrypted[];
  /** Ways through gateways to applications. @default none */
  readonly doors?: readonly Door[];
  /** What files say of Google Cloud: then all else of it is empty, and requests are decided by what is said here. @default nothing */
  readonly google?: GoogleAccess;
}

/** A role or user of the files. */
export interface Identity {
  readonly kind: 'role' | 'user';
  readonly arn: string;
  /** Inline, attached and of groups. */
  readonly policies: readonly Policy[];
  readonly boundary?: Policy;
  /** Who may take a role on. */
  readonly trust?: Policy;
  /** Policies that are attached, and whose content the files do not show: unknown, and never nothing. ARN or name of each. */
  readonly unseen: readonly string[];
  /** A boundary that is set, and whose content the files do not show. */
  readonly unseenBoundary?: string;
  /** Tags as keys and values: they are `aws:PrincipalTag/KEY` of its calls. */
  readonly tags: Readonly<Record<string, string>>;
  /** Whether it has further tags, of which the files do not tell the keys. @default false */
  readonly moreTags?: boolean;
  readonly place: Place;
}

/** What somebody who bears it may do at most. */
export interface Boundary {
  readonly arn: string;
  readonly policy: Policy;
  readonly place: Place;
}

/** Something that makes its requests as a role or user: a function as its role, a group as its users. */
export interface Acting {
  /** ARNs of the roles and users of the files; nothing where it is others, or where the files do not tell all of them. */
  readonly as?: readonly string[];
  readonly place: Place;
}

/** A resource that bears a policy of its own, or that a statement may be about. */
export interface GuardedResource {
  /** Its ARN, as policies spell it. */
  readonly arn: string;
  /** ARNs of what it holds and its policy speaks of as well: `arn:aws:s3:::bucket/*`. */
  readonly holds: readonly string[];
  /** CloudFormation type. */
  readonly type: string;
  /** What `Ref` gives, where the files make it. */
  readonly ref?: string;
  readonly policy?: Policy;
  readonly place: Place;
}

/** A VPC endpoint, by which some requests come: those whose `aws:SourceVpce` is its id. */
export interface Endpoint {
  readonly id: string;
  /** Prefix of the actions that go through it, such as 'bedrock'. */
  readonly service: string;
  /** What the service is called in the name of the endpoint, such as 'bedrock-runtime'; nothing where that is unknown. */
  readonly called?: string;
  /** AWS allows everything through an endpoint without one. */
  readonly policy?: Policy;
  readonly place: Place;
}

/**
 * A name that only deployment knows. Texts hold it as `text`, which nothing else spells alike; where names may turn out equal, or
 * match a pattern that they need not match, each way is looked at.
 */
export interface Name {
  /** What stands for it in texts: a literal of the shape that it will have, such as 'vpce-0000000000000001a'. */
  readonly text: string;
  /** As a person calls it: 'Endpoint' or 'Role.Arn'. */
  readonly label: string;
  /** Pattern of everything that it can turn out as: '*' for a parameter that takes anything. */
  readonly shape: string;
  /** Whether CloudFormation makes it up, so that it equals no name that somebody wrote, and no other that is made up. */
  readonly generated: boolean;
  /** Whether it is one part of an ARN and of a path, so that it holds neither colons nor slashes. @default false */
  readonly plain?: boolean;
}
