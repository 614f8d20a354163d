import type { Statement } from '../../access/model';
import type { Subject } from '../subject';
import { unknownIn } from '../text';
import { type GuardedResources, policyOf } from './guarded';
import { readStatement } from './policy/statement';
import type { Reading } from './reading';

const BUS = 'AWS::Events::EventBus';

/** Adds the statement that `AWS::Events::EventBusPolicy` puts into the policy of an event bus. */
export function addEventBusPolicy(subject: Subject, resources: GuardedResources, reading: Reading): void {
  const { properties, resource } = subject;
  const named = properties.get('EventBusName');
  const { names } = reading;
  const bearer =
    resources.bearer(named, BUS) ??
    resources.entry(names.arnOf(BUS, 'default', resource.template), BUS, resource.place(''));
  const whole = properties.get('Statement');
  const statement =
    whole.isSet === false ? shortStatement(subject, reading) : readStatement(whole, 'resource', reading);
  const { place } = whole;
  bearer.policies.push(
    typeof statement === 'string'
      ? { version: '2012-10-17', statements: [], hidden: statement, place }
      : policyOf(statement),
  );
}

/** A statement of which only account, action and organization are told. */
function shortStatement({ properties, whole }: Subject, reading: Reading): Statement | string {
  const [action, principal, condition] = ['Action', 'Principal', 'Condition'].map((key) => properties.get(key));
  if (action?.text === undefined || principal?.text === undefined)
    return reading.mistake(properties, 'it says nothing');
  const hidden = [unknownIn(action.text), unknownIn(principal.text), condition?.unknown].find((each) => each);
  const name = reading.spell(principal.text, principal, 'account');
  const value = condition?.get('Value');
  return {
    effect: 'Allow',
    principals: { list: [name === '*' ? { kind: '*', name } : { kind: 'AWS', name }], excluded: false },
    actions: { patterns: [reading.spell(action.text, action)], excluded: false },
    conditions:
      value?.text === undefined
        ? []
        : [
            {
              operator: 'StringEquals',
              ifExists: false,
              key: 'aws:PrincipalOrgID',
              values: [reading.spell(value.text, value)],
            },
          ],
    ...(hidden !== undefined && { hidden: hidden.because }),
    place: whole.place,
  };
}
