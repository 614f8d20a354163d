import { actionTable } from './action-table';
import { once } from './once';

/** Names of the actions of a service that, by AWS's reference, are authorised on no resource. */
export const actionsWithoutResource = once((service: string): readonly string[] =>
  actionTable()
    .matching(`${service}:*`)
    .filter((action) => isWithoutResource(action)),
);

/** Whether AWS's reference says that an action is authorised on no resource; false of actions that it does not hold. */
export const isWithoutResource = (action: string): boolean => actionTable().resourcesOf(action)?.length === 0;
