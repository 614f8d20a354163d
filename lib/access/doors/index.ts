export { decideAtDoor } from './decide';
export { isAtDoors, THROUGH_DOOR } from './question';
