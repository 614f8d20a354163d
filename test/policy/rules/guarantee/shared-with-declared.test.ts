import { sharedWithDeclared } from '../../../../lib/policy/rules/guarantee/shared-with-declared';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(sharedWithDeclared)).toEqual({ id: 'ZTA-PROOF-026', name: 'not-shared' });
});
