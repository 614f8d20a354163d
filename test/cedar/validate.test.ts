import { cedarString, optional, record, set, validateCedar } from '../../lib/cedar';

const GROUP = '90676f5f-8e1a-4a4c-9d0f-1a2b3c4d5e6f';

const context = {
  http_request: record({ http_method: 'String', path: 'String', client_ip: 'Address', x_forwarded_for: 'String' }),
  tcp_flow: optional(record({ destination_port: 'String', client_ip: 'Address', destination_ip: 'Address' })),
  idc: optional(
    record({
      user: record({ user_id: 'String', email: record({ address: 'String', verified: 'Boolean' }) }),
      groups: {
        kind: 'keyed',
        key: /^[0-9a-f-]{36}$/,
        keys: 'groups by their id',
        of: record({ group_name: 'String' }),
      },
    }),
  ),
  crwd: optional(record({ assessment: record({ overall: 'Long' }) })),
  okta: optional(record({ sub: 'String', resource: 'String', groups: optional(set('String')) })),
};

const place = { node: { path: 'Stack/Gateway' } };
const validate = (text: string) => validateCedar({ text, prop: 'rules', place }, context);
const when = (condition: string, effect = 'permit') => `${effect} (principal, action, resource) when { ${condition} };`;

/** What validation throws, which must be one line. */
function refusal(text: string): { code: string; message: string } {
  try {
    validate(text);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { code: String(error.code), message: error.message };
    throw error;
  }
  throw new Error(`accepted: ${text}`);
}

test.each([
  ['a guarded group', when(`context has idc && context.idc.groups has "${GROUP}"`)],
  ['a guarded group in brackets', when(`context has "idc" && context["idc"]["groups"] has "${GROUP}"`)],
  [
    'what a group is called',
    when(`context has idc && context.idc.groups has "${GROUP}" && context.idc.groups["${GROUP}"].group_name == "a"`),
  ],
  ['a guarded device', when('context has crwd && context.crwd.assessment.overall >= 80')],
  ['a path of several names after has', when('context has idc.user.email && context.idc.user.email.verified')],
  ['a claim that is called like a resource', when('context has okta && context.okta.resource == "a"')],
  ['a guarded claim', when('context has okta && context.okta has groups && context.okta.groups.contains("finance")')],
  ['an attribute that is always there', when('["GET"].contains(context.http_request.http_method)')],
  ['the address of the client', when('ip(context.http_request.client_ip).isInRange(ip("203.0.113.0/24"))')],
  ['a guarded address', when('context has tcp_flow && ip ( context.tcp_flow.destination_ip ).isIpv4()')],
  ['an address as text', when('context.http_request.client_ip == "203.0.113.7"')],
  ['a pattern', when('context.http_request.path like "admin*"', 'forbid')],
  [
    'a forbid unless',
    'forbid (principal, action, resource) unless { context has crwd && context.crwd.assessment.overall >= 80 };',
  ],
  ['an annotation', `@id("a (b); // c")\n${when('context has idc')}`],
  [
    'a comment that reads like a policy',
    `// permit (principal == User::"a", action, resource);\n${when('context has idc')}`,
  ],
  ['a text that reads like a scope', when('context has okta && context.okta.sub == "principal"')],
  ['several policies', `${when('context has idc')}\n${when('context has crwd', 'forbid')}`],
  ['a policy without conditions', 'permit (principal, action, resource,);'],
])('%s is valid', (_what, text) => {
  expect(validate(text).length).toBeGreaterThan(0);
});

/** In each text, « and » stand around the part that the error must point to. */
test.each([
  ['nothing', '«»', 'CedarEmpty'],
  ['only a comment', '«»// permit(principal, action, resource);', 'CedarEmpty'],
  ['a missing comma', 'permit (principal, action «resource»);', 'CedarSyntax'],
  ['a missing end', 'permit (principal, action, resource)«»', 'CedarSyntax'],
  ['an open text', 'permit (principal, action, resource)\nwhen { «"abc };»', 'CedarSyntax'],
  ['an unknown function', when('«foo(1)»'), 'CedarSyntax'],
  ['an error after letters of more than a byte', `// é😀\n${when('"é😀" == 1 +').replace('}', '«}»')}`, 'CedarSyntax'],
  ['a template', 'permit (principal == «?principal», action, resource);', 'CedarTemplate'],
  ['a principal', 'permit («principal == User::"a"», action, resource);', 'CedarScope'],
  ['an action', 'permit (principal, «action in Action::"a"», resource);', 'CedarScope'],
  ['a resource', 'permit (principal, action, «resource is App»);', 'CedarScope'],
  ['a scope after an annotation', '@id("a") permit («principal is User», action, resource);', 'CedarScope'],
  ['a second scope', `${when('true')}\nforbid («principal is User», action, resource);`, 'CedarScope'],
  ['a condition on the principal', when('«principal» == User::"a"', 'forbid'), 'CedarScope'],
  ['an unknown provider', when('«context.idp.user» == "a"'), 'CedarUnknownAttribute'],
  ['has for an unknown provider', when('context has «idp» && context.idp.x', 'forbid'), 'CedarUnknownAttribute'],
  ['has for an unknown provider, in an or', when('context has «idp» || true', 'forbid'), 'CedarUnknownAttribute'],
  [
    'has for a group by its name',
    when('context has idc && context.idc.groups has «"admins"»'),
    'CedarUnknownAttribute',
  ],
  ['has for a typo in a longer path', when('context has idc.«usr».email', 'forbid'), 'CedarUnknownAttribute'],
  ['has for a typo in brackets', when('context has idc && context["idc"] has «"usr"»'), 'CedarUnknownAttribute'],
  ['has after something else than a path', when('(context«) has» idc'), 'CedarInvalid'],
  ['a typo', when('context has idc && «context.idc.user.mail» == "a"'), 'CedarUnknownAttribute'],
  ['the name that stands for an address', when('context.http_request.«_________».isIpv4()'), 'CedarUnknownAttribute'],
  ['a provider without has', when('«context.crwd.assessment.overall» >= 80'), 'CedarUnguarded'],
  ['a provider without has, in a forbid', when('«context.crwd.assessment.overall» < 80', 'forbid'), 'CedarUnguarded'],
  ['a claim without has', when('context has okta && «context.okta.groups.contains("a")»'), 'CedarUnguarded'],
  [
    'a group without has',
    when(`context has idc && «context.idc.groups["${GROUP}"].group_name» == "a"`),
    'CedarUnguarded',
  ],
  ['an address without has', when('ip(«context.tcp_flow.client_ip»).isIpv4()'), 'CedarUnguarded'],
  ['has on the wrong side', when('context has crwd || «context.crwd.assessment.overall» >= 80'), 'CedarUnguarded'],
  ['a number as text', when('context has crwd && context.crwd.assessment.overall >= «"80"»'), 'CedarInvalid'],
  ['a bad address', when('ip(context.http_request.client_ip).isInRange(«ip("banana")»)'), 'CedarInvalid'],
  ['an address the client makes up', when('«ip(context.http_request.x_forwarded_for).isIpv4()»'), 'CedarInvalid'],
  ['an address in brackets', when('«ip(context["http_request"]["client_ip"]).isIpv4()»'), 'CedarInvalid'],
  ['a policy that never applies', `«${when('false', 'forbid')}»`, 'CedarNeverApplies'],
])('%s is refused, with its place', (_what, marked, code) => {
  const [before = '', part = '', after = ''] = marked.split(/[«»]/);
  const refused = refusal(before + part + after);
  const lines = before.split('\n');
  const got = part === '' ? 'the end of the text' : `\`${part}\``;
  const at = `, got ${got} at ${lines.length}:${(lines.at(-1) ?? '').length + 1}; `;
  expect(refused).toEqual({ code, message: expect.stringContaining(at) });
  expect(refused.message).toMatch(/^\w+: 'rules' must [^\n]*; [^\n]* \[Stack\/Gateway\]$/);
});

test('the error helps, and speaks of nothing that the user did not write', () => {
  expect(refusal(when('context has idc && context.idc.user.emial.verified')).message).toContain(
    'did you mean `email`?',
  );
  expect(refusal(when('context has idc && context.idc.groups has "admins"')).message).toContain('groups by their id');
  expect(refusal(when('context has idp')).message).toContain('http_request, tcp_flow, idc, crwd, okta');
  expect(refusal(when('context.crwd.assessment.overall > 1')).message).not.toMatch(/policy0|Action::/);
});

test('policies come back in the order of the text, as plain data', () => {
  const many = Array.from({ length: 12 }, (_, i) => when(`context.http_request.path == "${i}"`)).join('\n');
  expect(validate(`${many} ${when('context.http_request.path like "a*"', 'forbid')}`)).toEqual([
    ...Array.from({ length: 12 }, (_, i) => ({
      effect: 'permit',
      conditions: [{ kind: 'when', body: { '==': { left: path, right: { Value: `${i}` } } } }],
    })),
    {
      effect: 'forbid',
      conditions: [{ kind: 'when', body: { like: { left: path, pattern: [{ Literal: 'a' }, 'Wildcard'] } } }],
    },
  ]);
});

const path = { '.': { left: { '.': { left: { Var: 'context' }, attr: 'http_request' } }, attr: 'path' } };

test.each([
  'a',
  'a"b',
  'a\\',
  '\\"',
  '"; } ; permit (principal, action, resource); //',
  'é😀',
  'a\nb',
  '\u0000',
  '${x}',
  "'",
])('the text %j stays one literal', (text) => {
  expect(validate(when(`context.http_request.path == ${cedarString(text)}`))).toEqual([
    { effect: 'permit', conditions: [{ kind: 'when', body: { '==': { left: path, right: { Value: text } } } }] },
  ]);
});

test('a literal holds nothing that cannot be seen', () => {
  expect(cedarString('aé\n\u202e😀~')).toBe('"a\\u{e9}\\u{a}\\u{202e}\\u{1f600}~"');
});
