import type { GoogleBinding, GoogleForce } from '../../access/model';
import type { Field } from '../field';
import { type Binding, bindingsIn } from '../google/bindings';
import type { Subject } from '../subject';
import { unclear } from './condition-parts';
import { testIn } from './conditions';
import type { Hierarchy } from './hierarchy';
import { membersIn } from './members';
import { roleIn } from './roles';
import type { Spelling } from './spelling';

const TYPE = /^google_(.+)_iam_(member|binding|policy)$/;

/** What the allow policy of a resource gives, by one resource of the files; nothing by those that are none. */
export function bindingsOf(by: Subject, hierarchy: Hierarchy, spelling: Spelling): readonly GoogleBinding[] {
  const kind = TYPE.exec(by.type)?.[1];
  if (kind === undefined) return [];
  const on = hierarchy.boundTo(kind, by);
  return bindingsIn(by).map((binding): GoogleBinding => {
    const condition = conditionIn(binding.condition, spelling);
    return {
      on,
      members: membersOf(binding, spelling),
      role: roleIn(binding.role, spelling),
      ...(condition && { condition }),
      inForce: forced(by),
      place: binding.role.place,
    };
  });
}

/** A policy whose document the files do not show may name anybody. */
function membersOf({ members, by }: Binding, spelling: Spelling): readonly string[] {
  const found = membersIn(members, spelling);
  return found.length > 0 || members.length > 0 ? found : [`unknown:whoever '${by.resource.address}' names`];
}

/** What a condition asks, where there is one. */
export function conditionIn(condition: Field, spelling: Spelling): GoogleBinding['condition'] {
  if (condition.isSet === false) return undefined;
  const expression = condition.get('expression');
  const text = spelling.of(expression);
  if (text === undefined || expression.unknown !== undefined)
    return unclear('the files do not show what a condition asks');
  return testIn(text, 'condition.expression');
}

/** Whether a resource is made at all. */
export function forced({ resource }: Subject): GoogleForce {
  const { values, showsMeta, each } = resource;
  const { count, for_each: loop } = values;
  const isCounted =
    showsMeta &&
    !((count === undefined || isSomeNumber(count)) && (loop === undefined || each !== undefined || isSome(loop)));
  return isCounted ? { because: `the files do not tell whether '${resource.address}' is made` } : true;
}

const isSomeNumber = (count: unknown): boolean => typeof count === 'number' && count > 0;

/** A list or an object that is written out, with something in it. */
const isSome = (loop: unknown): boolean => typeof loop === 'object' && loop !== null && Object.keys(loop).length > 0;
