import type { IConstruct } from 'constructs';
import { THROUGH_DOOR } from '../../access/doors/question';
import { type AppNoRequest, noRequest } from './no-request';

/** Begins a statement about everybody who comes to a gateway, or to one way through it. */
export function nobodyThrough(door: IConstruct): AppNoRequest {
  return noRequest({ action: THROUGH_DOOR, resource: door });
}
