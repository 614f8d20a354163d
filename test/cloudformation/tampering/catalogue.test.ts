import { actionTable } from '../../../lib/access/actions';
import {
  ACTION_OF_CALL,
  PREFIX_OF_SOURCE,
  TAMPER_CALLS,
  TAMPER_OBJECT_CALLS,
} from '../../../lib/cloudformation/tampering';
import { TAMPERING_CLASSES } from '../../../lib/core';

const ON_OBJECTS = { class: 'evidence', source: 's3', names: TAMPER_OBJECT_CALLS, deployed: false } as const;
const CALLS = [...TAMPER_CALLS, ON_OBJECTS].flatMap((calls) => calls.names.map((name) => ({ ...calls, name })));

test.each(CALLS.map(({ source, name }) => [`${PREFIX_OF_SOURCE[source] ?? source}:${name}`]))(
  '%s is a call that AWS has',
  (call) => {
    expect([call, actionTable().isAction(ACTION_OF_CALL[call] ?? call)]).toEqual([call, true]);
  },
);

test('names that policies have are not taken for other ones', () => {
  expect(Object.keys(ACTION_OF_CALL).filter((call) => actionTable().isAction(call))).toEqual([]);
});

test('a call is there under its older name too, where AWS still takes it', () => {
  const named = ({ source, name }: { source: string; name: string }) => `${PREFIX_OF_SOURCE[source] ?? source}:${name}`;
  const older = CALLS.filter(({ name }) => name.includes('AdministratorAccount'))
    .map((call) => named({ ...call, name: call.name.replace('AdministratorAccount', 'MasterAccount') }))
    .filter((call) => actionTable().isAction(call));
  expect(older).toHaveLength(3);
  expect(CALLS.map(named)).toEqual(expect.arrayContaining(older));
});

test('each call is there once', () => {
  const said = CALLS.map(({ source, name }) => `${source}:${name}`);
  expect(said.filter((call, i) => said.indexOf(call) !== i)).toEqual([]);
});

test('each class has calls', () => {
  expect(new Set(CALLS.map((call) => call.class))).toEqual(new Set(Object.keys(TAMPERING_CLASSES)));
});

test('none only reads: such calls are heard by a rule in another state only', () => {
  expect(CALLS.filter(({ name }) => /^(Get|List|Describe)/.test(name)).map(({ name }) => name)).toEqual([]);
});
