import { changed, webAcl, without } from '../../../seeded/network-parts';
import { found } from './found';

const leavingOut = (fields: unknown) => changed(webAcl('R'), 'RWebAclLogs', { RedactedFields: fields });
const header = (Name: unknown) => ({ SingleHeader: { Name } });
const AT = 'RWebAclLogs Properties/RedactedFields';

test.each([
  ['nothing left out', leavingOut(undefined), [`fail ${AT}`, `fail ${AT}`]],
  ['cookies alone', leavingOut([header('Cookie')]), [`fail ${AT}`]],
  ['a field without a name', leavingOut([header('authorization'), {}]), [`fail ${AT}`]],
  [
    'a name known only at deployment',
    leavingOut([header('cookie'), header({ 'Fn::ImportValue': 'x' })]),
    [`unknown ${AT}`],
  ],
  ['a list known only at deployment', leavingOut({ 'Fn::ImportValue': 'x' }), [`unknown ${AT}`]],
  ['both left out', webAcl('R'), []],
  ['no log', without(webAcl('R'), 'RWebAclLogs'), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-052', template)).toEqual(expected);
});
