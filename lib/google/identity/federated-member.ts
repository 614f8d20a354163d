import { Construct } from 'constructs';
import type { IMemberRef } from '../naming/member';

/** Somebody who comes through a pool of identities; a construct, so that what it is granted keeps its place. */
export class FederatedMember extends Construct implements IMemberRef {
  public constructor(
    scope: Construct,
    id: string,
    public readonly member: string,
  ) {
    super(scope, id);
  }
}
