import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import type { IMemberRef } from './member';

/** Where in the app a grant stands, so that it keeps its id. */
export interface GrantPlace {
  readonly scope: Construct;
  readonly id: string;
}

/**
 * The place of what is granted on something: beside who is granted it, so that the stack of what is used waits for nobody, or else beside
 * what is used.
 *
 * @throws MemberUnnamed if the member is no construct, and known only at deployment
 */
export function placeOfGrant(verb: string, grantee: IMemberRef, on: Construct): GrantPlace {
  const given: object = grantee;
  if (Construct.isConstruct(given)) return { scope: given, id: `${verb}-${on.node.path}` };
  if (!Token.isUnresolved(grantee.member)) return { scope: on, id: `${verb}-${grantee.member}` };
  const how = 'pass the construct itself';
  const reason = `'member' must be a construct or be spelt out, got a value known only at deployment; ${how}`;
  throw new ConfigError('MemberUnnamed', reason, on);
}
