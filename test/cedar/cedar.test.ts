import { validateCedar } from '../../lib/cedar';

let loaded = 0;
jest.mock('@cedar-policy/cedar-wasm/nodejs', () => {
  loaded += 1;
  return jest.requireActual('@cedar-policy/cedar-wasm/nodejs');
});

test('the Cedar library is loaded with the first policy, and once', () => {
  expect(loaded).toBe(0);
  const text = 'permit (principal, action, resource);';
  for (const place of [{ node: { path: 'A' } }, { node: { path: 'B' } }])
    validateCedar({ text, prop: 'rules', place }, {});
  expect(loaded).toBe(1);
});
