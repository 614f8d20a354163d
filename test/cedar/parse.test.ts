import { parseCedar } from '../../lib/cedar';

const source = (text: string) => ({ text, prop: 'PolicyDocument', place: { node: { path: 'Stack/Group' } } });

test('takes policies apart, each where it stood', () => {
  const text = 'permit (principal, action, resource);\n  forbid (principal, action, resource) when { context.a };';
  const [permit, forbid] = parseCedar(source(text));
  expect(permit).toMatchObject({ policy: { effect: 'permit', conditions: [] }, text: text.split('\n')[0] });
  expect(forbid?.policy).toMatchObject({ effect: 'forbid', conditions: [{ kind: 'when' }] });
  expect(forbid?.text).toHaveLength(text.length);
  expect(forbid?.text.trim()).toBe(text.split('\n')[1]?.trim());
});

test.each([
  ['CedarEmpty', '// nothing'],
  ['CedarTemplate', 'permit (principal == ?principal, action, resource);'],
  ['CedarSyntax', 'allow everybody'],
])('refuses with %s', (code, text) => {
  expect(() => parseCedar(source(text))).toThrow(expect.objectContaining({ code }));
});
