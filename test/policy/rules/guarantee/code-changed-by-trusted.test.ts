import { codeChangedByTrusted } from '../../../../lib/policy/rules/guarantee/code-changed-by-trusted';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(codeChangedByTrusted)).toEqual({ id: 'ZTA-PROOF-017', name: 'code-kept' });
});
