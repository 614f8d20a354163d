import { ConfigError } from '../../core';
import { Token } from '../cdktf';

/** Who can be granted something. */
export interface IMemberRef {
  /** As policies spell it, such as `serviceAccount:claims@acme-claims.iam.gserviceaccount.com` or `group:claims@example.com`. */
  readonly member: string;
}

const KINDS = /^(user|group|serviceAccount|principal|principalSet):/;

/** Somebody who was made elsewhere. */
export class Member implements IMemberRef {
  public static group(email: string): Member {
    return new Member(`group:${email}`);
  }

  public static user(email: string): Member {
    return new Member(`user:${email}`);
  }

  public static serviceAccount(email: string): Member {
    return new Member(`serviceAccount:${email}`);
  }

  /**
   * @param member as policies spell it
   * @throws MemberPublic if that is everybody, or every identity of a pool
   * @throws MemberFormat if it names no kind of member
   */
  public constructor(public readonly member: string) {
    if (Token.isUnresolved(member)) return;
    if (/^(allUsers|allAuthenticatedUsers)$/.test(member) || /^principalSet:.*\/\*$/.test(member)) {
      const reason = `'member' must be somebody in particular, got '${member}'; name a group, or an attribute of a pool`;
      throw new ConfigError('MemberPublic', reason);
    }
    if (KINDS.test(member)) return;
    const kinds = "begin with 'user:', 'group:', 'serviceAccount:', 'principal:' or 'principalSet:'";
    throw new ConfigError('MemberFormat', `'member' must ${kinds}, got '${member}'`);
  }
}

/** What two spellings of the same member have in common: cases of addresses do not count. */
export const sameSpelling = ({ member }: IMemberRef): string =>
  Token.isUnresolved(member) || !/^(user|group|serviceAccount):/.test(member)
    ? member
    : member.replace(/:.*$/s, (address) => address.toLowerCase());

/**
 * How policies spell a member, whoever wrote it down.
 *
 * @throws MemberPublic, MemberFormat if that is nobody in particular
 */
export const somebody = ({ member }: IMemberRef): string => new Member(member).member;
