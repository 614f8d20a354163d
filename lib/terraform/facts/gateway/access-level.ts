import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { alternativesOf } from '../../google/condition';
import type { Subject } from '../../subject';
import { matches, says } from '../../text';

/** What `google_access_context_manager_access_level` tells. */
export const accessLevel = (level: Subject): Fact[] => [levelAt(level, level.whole)];

/** What `google_access_context_manager_access_levels` tells, which writes all of a policy. */
export const accessLevels = (levels: Subject): Fact[] =>
  levels.get('access_levels').items.map((one) => levelAt(levels, one));

function levelAt(level: Subject, at: Field): Fact {
  const basic = at.get('basic');
  const conditions = basic.get('conditions');
  const function_ = basic.get('combining_function');
  const custom = at.get('custom', 'expr', 'expression');
  return fact('access-level', level, {
    decides: at.get('custom').isSet === false ? conditions.as(asksSomething(conditions)) : custom.as(canFail(custom)),
    evenOnDevices: function_.as(some([not(says(function_.text, 'OR')), allOrNone(conditions)])),
  });
}

/** Whoever meets one of several alternatives is in, so that a device which one of them leaves out is not asked for. */
function allOrNone(conditions: Field): Maybe<boolean> {
  const asked = conditions.items.map((condition) => asksOfDevice(condition.get('device_policy')));
  return conditions.unknown ?? some([every(asked), not(some(asked))]);
}

/** Each condition must keep somebody out, whichever of them is met. */
const asksSomething = (conditions: Field): Maybe<boolean> =>
  conditions.isSet === false ? false : every(conditions.items.map(decides));

/** Ranges so large that a few of them are all addresses. */
const LARGE = /\/[0-7]$/;

function decides(condition: Field): Maybe<boolean> {
  const ranges = condition.get('ip_subnetworks');
  const fromNamed = every([ranges.isSet, not(some(ranges.texts.map((range) => matches(range, LARGE))))]);
  const others = ['members', 'regions', 'required_access_levels', 'vpc_network_sources'].map(
    (key) => condition.get(key).isSet,
  );
  return some([fromNamed, ...others, asksOfDevice(condition.get('device_policy'))]);
}

/** A policy for devices that asks nothing is met by none at all. */
function asksOfDevice(device: Field): Maybe<boolean> {
  const flags = ['require_screen_lock', 'require_corp_owned', 'require_admin_approval'];
  const lists = ['allowed_encryption_statuses', 'allowed_device_management_levels', 'os_constraints'];
  return some([
    ...flags.map((flag) => device.get(flag).boolean(false).value),
    ...lists.map((list) => device.get(list).isSet),
  ]);
}

function canFail({ text }: Field): Maybe<boolean> {
  if (text === undefined) return false;
  if (typeof text !== 'string') return new Unknown('the expression is known only after it is applied');
  return !alternativesOf(text).some((one) => /^true$/.test(one));
}

/** Whether a level asks anything about the device that a request comes from. */
export function asksDevice(level: Subject): Maybe<boolean> {
  const conditions = level.get('basic', 'conditions').items;
  const { text } = level.get('custom', 'expr', 'expression');
  return some([
    ...conditions.map((condition) => asksOfDevice(condition.get('device_policy'))),
    text === undefined ? false : matches(text, /\bdevice\./),
  ]);
}
