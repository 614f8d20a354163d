/** What somebody does who comes to a gateway. AWS has no action for it: gateways are asked as if it were one. */
export const THROUGH_DOOR = 'verified-access:Request';

const IN_LOWER_CASE = THROUGH_DOOR.toLowerCase();

/** Whether a question, or a request, is about those who come to gateways. */
export function isAtDoors(action: string): boolean {
  return action.length === THROUGH_DOOR.length && action.toLowerCase() === IN_LOWER_CASE;
}
