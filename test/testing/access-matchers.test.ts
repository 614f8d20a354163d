import '../../lib/testing/jest';
import { access, MODEL, read, statement } from './access';

const REQUEST = { principal: 'Adjuster', action: 'bedrock:InvokeModel', resource: MODEL };
const ALLOWED = access([statement()]);
const DENIED = access([statement(), statement({ effect: 'Deny', sid: 'Never' })]);
const NOTHING = access([]);
const UNKNOWN = access([statement({ hidden: 'a parameter' })]);

test('a request that is allowed is', () => {
  expect(read(ALLOWED)).toAllow(REQUEST);
  expect(read(ALLOWED)).not.toDeny(REQUEST);
  expect(() => expect(read(ALLOWED)).toDeny(REQUEST)).toThrow(
    /^expected bedrock:InvokeModel on \S+ by \S+ to be denied; it is allowed: [\s\S]*Invoke, in AdjusterPolicy/,
  );
});

test.each([
  ['by a statement', DENIED, 'explicitly denied'],
  ['for want of one', NOTHING, 'implicitly denied'],
])('a request that is denied %s is', (_what, given, said) => {
  expect(read(given)).toDeny(REQUEST);
  expect(read(given)).not.toAllow(REQUEST);
  expect(() => expect(read(given)).toAllow(REQUEST)).toThrow(`to be allowed; it is ${said}`);
  expect(() => expect(read(given)).not.toDeny(REQUEST)).toThrow(`not to be denied; it is ${said}`);
});

test.each([
  ['unknown', read(UNKNOWN)],
  ['so in one way of the template only', read(ALLOWED, DENIED)],
  ['told by no way of the template', read()],
])('what is %s is neither so nor otherwise', (_what, given) => {
  expect(() => expect(given).toAllow(REQUEST)).toThrow();
  expect(() => expect(given).toDeny(REQUEST)).toThrow();
  expect(() => expect(given).not.toAllow(REQUEST)).toThrow();
  expect(() => expect(given).not.toDeny(REQUEST)).toThrow();
});

test('the way that is against it is named', () => {
  expect(() => expect(read(ALLOWED, DENIED)).toAllow(REQUEST)).toThrow('when way 1');
});

test('keys of the request count, and are shown', () => {
  const conditions = [
    { operator: 'StringEquals', ifExists: false, key: 'aws:SourceVpce', values: ['vpce-1'] } as const,
  ];
  const fenced = read(access([statement({ conditions })]));
  expect(fenced).toAllow({ ...REQUEST, context: { 'aws:SourceVpce': 'vpce-1' } });
  expect(() => expect(fenced).toAllow({ ...REQUEST, context: { 'aws:SourceVpce': 'vpce-2' } })).toThrow(
    'with aws:SourceVpce = vpce-2 to be allowed',
  );
});

test.each([[{}], [undefined], [{ Resources: {} }]])('%j is no access', (received) => {
  expect(() => expect(received).toAllow(REQUEST)).toThrow('accessOf(template)');
});
