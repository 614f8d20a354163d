import type { GoogleLevel, GoogleTest } from '../../access/model';
import { escaped } from '../../access/prove/escaped';
import type { Field } from '../field';
import type { Subject } from '../subject';
import { like, unclear } from './condition-parts';
import { testIn } from './conditions';
import type { Spelling } from './spelling';

/** What an access level of the files asks. */
export function levelOf(level: Subject, spelling: Spelling): GoogleLevel {
  const name = spelling.of(level.get('name')) ?? `\${${level.resource.address}.name}`;
  const hasMore = level.mentionedBy('google_access_context_manager_access_level_condition').length > 0;
  const test = hasMore
    ? unclear(`'${level.resource.address}' has conditions besides its own`)
    : testOf(level, spelling);
  return { name, test, place: level.whole.place };
}

function testOf(level: Subject, spelling: Spelling): GoogleTest {
  const [basic, expression] = [level.get('basic'), level.get('custom', 'expr', 'expression')];
  if (expression.isSet === true) {
    const text = spelling.of(expression);
    return text === undefined
      ? unclear(`the files do not show what '${level.resource.address}' asks`)
      : testIn(text, 'expression');
  }
  const conditions = basic.get('conditions').items;
  if (conditions.length === 0) return unclear(`the files do not show what '${level.resource.address}' asks`);
  const either = spelling.of(basic.get('combining_function')) === 'OR';
  return { kind: either ? 'or' : 'and', tests: conditions.map((one) => conditionOf(one, spelling)) };
}

/** All that a condition names has to hold. */
function conditionOf(condition: Field, spelling: Spelling): GoogleTest {
  if (condition.get('negate').isSet !== false && spelling.of(condition.get('negate')) !== 'false') {
    return unclear('what a negated condition of an access level asks is not followed');
  }
  const tests = condition.entries.flatMap(([key, field]): readonly GoogleTest[] => {
    if (key === 'negate' || field.isSet === false) return [];
    return [PARTS[key]?.(field, spelling) ?? unclear(`'${key}' of an access level is not followed`)];
  });
  return tests.length === 0 ? unclear('a condition of an access level asks nothing') : { kind: 'and', tests };
}

type Part = (field: Field, spelling: Spelling) => GoogleTest;

const oneOf = (field: Field, spelling: Spelling, test: (text: string) => GoogleTest): GoogleTest => ({
  kind: 'or',
  tests: field.items.map((item) => {
    const text = spelling.of(item);
    return text === undefined || text.includes('${')
      ? unclear('the files do not show what an access level asks')
      : test(text);
  }),
});

const PARTS: Readonly<Record<string, Part>> = {
  ip_subnetworks: (field, spelling) =>
    oneOf(field, spelling, (block) => ({ kind: 'address', key: 'origin.ip', block })),
  regions: (field, spelling) => oneOf(field, spelling, (region) => like('origin.region_code', region)),
  required_access_levels: (field, spelling) => ({
    kind: 'and',
    tests: field.items.map((item) => {
      const name = spelling.of(item);
      return name === undefined
        ? unclear('the files do not show which access level is required')
        : { kind: 'some', key: 'request.auth.access_levels', globs: [escaped(name)] };
    }),
  }),
  device_policy: (field, spelling) => {
    const tests = field.items
      .flatMap(({ entries }) => entries)
      .flatMap(([key, one]): readonly GoogleTest[] => {
        if (one.isSet === false || spelling.of(one) === 'false') return [];
        return [DEVICE[key]?.(one, spelling) ?? unclear(`'${key}' of an access level is not followed`)];
      });
    return tests.length === 0
      ? unclear('the files do not show what an access level asks of devices')
      : { kind: 'and', tests };
  },
};

const isTrue =
  (key: string): Part =>
  (field, spelling) =>
    spelling.of(field) === 'true' ? like(key, 'true') : unclear('the files do not show what an access level asks');

const DEVICE: Readonly<Record<string, Part>> = {
  require_screen_lock: isTrue('device.is_secured_with_screenlock'),
  require_admin_approval: isTrue('device.is_admin_approved_device'),
  require_corp_owned: isTrue('device.is_corp_owned_device'),
  allowed_encryption_statuses: (field, spelling) =>
    oneOf(field, spelling, (status) => like('device.encryption_status', status)),
};
