import { modelsRunWithGuardrail } from '../../../../lib/policy/rules/guarantee/models-run-with-guardrail';
import { triedOn } from './tried';

test('it is about its own guarantee: broken, kept and unknown', () => {
  expect(triedOn(modelsRunWithGuardrail)).toEqual({ id: 'ZTA-PROOF-012', name: 'run-with-guardrail' });
});
