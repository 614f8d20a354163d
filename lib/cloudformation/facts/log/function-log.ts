import type { Subject } from '../../subject';
import { runsModels } from '../network/runs-models';

const FUNCTION = 'AWS::Lambda::Function';
const GROUP = 'AWS::Logs::LogGroup';

/** The function whose log group this is by its name, which Lambda takes where a function names none. */
const namesake = ({ properties }: Subject): Subject | undefined => {
  const name = properties.get('LogGroupName');
  return /^\/aws\/lambda\//.test(`${name.text ?? ''}`) ? name.target(FUNCTION) : undefined;
};

const namesGroup = ({ properties }: Subject) => properties.get('LoggingConfig', 'LogGroup');

/** Functions that may run a model, and write what they tell into this group. */
export function callersLoggingInto(group: Subject): readonly Subject[] {
  const named = group.mentionedBy(FUNCTION).filter((caller) => group.is(namesGroup(caller).target(GROUP)));
  const alike = namesake(group);
  const all = alike !== undefined && namesGroup(alike).isSet === false ? [...named, alike] : named;
  return all.filter(runsModels);
}

/** Whether somebody has set up the group of the name that Lambda takes for a function, or says for how long it keeps entries. */
export const hasNamesake = (caller: Subject): boolean =>
  caller.mentionedBy('Custom::LogRetention').length > 0 ||
  caller.mentionedBy(GROUP).some((group) => caller.is(namesake(group)));
