import { type ActionTable, RESOURCE_CONTROLS } from '../../../access/actions';
import type { Slip } from '../../../policy';
import type { Statement } from '../../statement';
import type { Subject } from '../../subject';
import type { ListedAction } from './known-actions';

/** Whether a resource is a policy of an organization about resources. */
export const isResourceControl = ({ type, properties }: Subject): boolean =>
  type === 'AWS::Organizations::Policy' && properties.get('Type').text === 'RESOURCE_CONTROL_POLICY';

/** Actions of services that do not heed such a policy, and those that it never restricts. */
export function unheededActions(statement: Statement, listed: readonly ListedAction[], table: ActionTable): Slip[] {
  if (statement.excludesActions) return [];
  return listed
    .filter(({ spelled }) => !isHeeded(spelled, table))
    .map(({ field, spelled }) => ({ place: field.place, what: `'${spelled}'`, opens: statement.isDeny }));
}

const isHeeded = (spelled: string, table: ActionTable): boolean =>
  table.supportsResourceControls(spelled.replace(/:.*/s, '')) &&
  !RESOURCE_CONTROLS.spared.some((spared) => spared.toLowerCase() === spelled.toLowerCase());
