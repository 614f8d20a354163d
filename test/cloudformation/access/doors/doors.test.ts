import { decide } from '../../../../lib/access/decide';
import { type ConditionBlock, noRequest, type Proof, prove } from '../../../../lib/access/prove';
import { accessTo, doorTo, type Gateway, GROUP, inForce, OTHER, PROVIDERS } from './gateway';

const STRONG = { NumericGreaterThanEquals: { 'context.devices.assessment.overall': 80 } };
const IN_GROUP = { 'ForAnyValue:StringEquals': { 'context.people.groups': GROUP } };

const policy = (effect: 'permit' | 'forbid', conditions: string) =>
  `${effect} (principal, action, resource) ${conditions};`;
const permit = (test: string) => policy('permit', `when { ${test} }`);
const ANYONE = permit('true');
const SCORE = 'context.devices.assessment.overall >= 80';
const GUARDED = `context has devices && ${SCORE}`;
const USERS = `context.people.groups has "${GROUP}"`;

function asked(gateway: Gateway, condition: ConditionBlock = STRONG, resource: readonly string[] = []): Proof {
  const begun = noRequest({ action: 'verified-access:Request', ...(resource.length > 0 && { resource }) });
  return prove(accessTo(gateway).ways, begun.unless(condition));
}

test.each<[string, Gateway, ConditionBlock, string]>([
  ['a permit asks for the score', { group: inForce(permit(SCORE)) }, STRONG, 'proved'],
  ['it asks whether it is there first', { group: inForce(permit(GUARDED)) }, STRONG, 'proved'],
  ['it asks for less', { group: inForce(permit('context.devices.assessment.overall > 78')) }, STRONG, 'refuted'],
  [
    'whole numbers above 79 are 80 and more',
    { group: inForce(permit('context.devices.assessment.overall > 79')) },
    STRONG,
    'proved',
  ],
  [
    'what is asked is between two whole numbers',
    { group: inForce(permit(SCORE)) },
    { NumericGreaterThan: { 'context.devices.assessment.overall': 79.5 } },
    'proved',
  ],
  ['one of two permits does not ask', { group: inForce(`${permit(SCORE)} ${permit(USERS)}`) }, STRONG, 'refuted'],
  [
    'a forbid stumbles where there is no device',
    { group: inForce(`${permit(USERS)} ${policy('forbid', `unless { ${SCORE} }`)}`) },
    STRONG,
    'refuted',
  ],
  [
    'a guarded forbid stumbles where a device has no assessment, which AWS does not say it can',
    { group: inForce(`${permit(USERS)} ${policy('forbid', `unless { ${GUARDED} }`)}`) },
    STRONG,
    'unknown',
  ],
  [
    'a forbid asks for all that it reads',
    {
      group: inForce(
        `${permit(USERS)} ${policy('forbid', `unless { context has devices.assessment.overall && ${SCORE} }`)}`,
      ),
    },
    STRONG,
    'proved',
  ],
  ['an || before it lets others in', { group: inForce(permit(`${USERS} || ${SCORE}`)) }, STRONG, 'refuted'],
  [
    'a test that stumbles ends the whole of an ||',
    { group: inForce(permit(`${SCORE} || ${USERS}`)) },
    { Null: { 'context.devices.assessment.overall': 'false' } },
    'proved',
  ],
  ['a group is asked', { group: inForce(permit(USERS)) }, IN_GROUP, 'proved'],
  ['another group is asked', { group: inForce(permit(`context.people.groups has "${OTHER}"`)) }, IN_GROUP, 'refuted'],
  [
    'the name of a group tells of its members',
    { group: inForce(permit(`context.people.groups["${GROUP}"].group_name == "x"`)) },
    IN_GROUP,
    'proved',
  ],
  ['both policies must permit', { group: inForce(permit(USERS)), endpoint: inForce(permit(SCORE)) }, STRONG, 'proved'],
  [
    'both policies must permit, the other way round',
    { group: inForce(permit(SCORE)), endpoint: inForce(ANYONE) },
    STRONG,
    'proved',
  ],
  ['neither asks', { group: inForce(permit(USERS)), endpoint: inForce(ANYONE) }, STRONG, 'refuted'],
  ['only the endpoint has a policy', { endpoint: inForce(permit(SCORE)) }, STRONG, 'proved'],
  [
    'the policy of the endpoint is off',
    { group: inForce(permit(USERS)), endpoint: { PolicyDocument: permit(SCORE), PolicyEnabled: false } },
    STRONG,
    'refuted',
  ],
  [
    'whether it is on is not said',
    { group: inForce(permit(USERS)), endpoint: { PolicyDocument: permit(SCORE) } },
    STRONG,
    'unknown',
  ],
  [
    'whether it is on is not said, and the group asks',
    { group: inForce(permit(SCORE)), endpoint: { PolicyDocument: ANYONE } },
    STRONG,
    'proved',
  ],
  [
    'whether the only one is on is not said, and it asks',
    { endpoint: { PolicyDocument: permit(SCORE) } },
    STRONG,
    'proved',
  ],
  [
    'a parameter decides whether it is on',
    { group: { PolicyDocument: ANYONE, PolicyEnabled: { Ref: 'P' } }, more: { Parameters: { P: { Type: 'String' } } } },
    STRONG,
    'unknown',
  ],
  [
    'a parameter stands in the text',
    {
      group: inForce({ 'Fn::Sub': `${permit('context.devices.assessment.overall >= ${P}')}` }),
      more: { Parameters: { P: { Type: 'String' } } },
    },
    STRONG,
    'unknown',
  ],
  [
    'the address is asked',
    { group: inForce(permit('ip(context.http_request.client_ip).isInRange(ip("10.0.0.0/8"))')) },
    { IpAddress: { 'context.http_request.client_ip': '10.0.0.0/7' } },
    'proved',
  ],
  [
    'another range is asked',
    { group: inForce(permit('ip(context.http_request.client_ip).isInRange(ip("10.0.0.0/7"))')) },
    { IpAddress: { 'context.http_request.client_ip': '10.0.0.0/8' } },
    'refuted',
  ],
  [
    'methods are asked',
    { group: inForce(permit('["GET", "HEAD"].contains(context.http_request.http_method)')) },
    { StringEquals: { 'context.http_request.http_method': ['GET', 'HEAD', 'POST'] } },
    'proved',
  ],
  [
    'paths are asked',
    { group: inForce(permit('context.http_request.path like "/a\\*b/*"')) },
    { StringLike: { 'context.http_request.path': '/a*' } },
    'proved',
  ],
  [
    'a mistake hides what a policy says',
    { group: inForce(permit('context.devices.assessment.overal >= 80')) },
    STRONG,
    'unknown',
  ],
  [
    'a mistake in one of two forbids nothing that another permits',
    { group: inForce(`${permit(SCORE)} ${policy('forbid', 'when { context.devices.nothing }')}`) },
    STRONG,
    'proved',
  ],
  ['no Cedar', { group: inForce('permit everything') }, STRONG, 'unknown'],
  [
    'a scope is constrained',
    { group: inForce('permit (principal == User::"a", action, resource);') },
    STRONG,
    'unknown',
  ],
  [
    'requests over TCP have no method',
    {
      group: inForce(permit('context.http_request.http_method == "GET"')),
      endpoint: { LoadBalancerOptions: { Protocol: 'tcp' } },
    },
    STRONG,
    'proved',
  ],
  [
    'devices of two providers are asked',
    { group: inForce(permit(`${SCORE} || context.macs.risk == "LOW"`)) },
    STRONG,
    'refuted',
  ],
  [
    'what is less than a number is not that number',
    { group: inForce(permit('context.devices.assessment.overall < 80')) },
    { NumericLessThan: { 'context.devices.assessment.overall': 80 } },
    'proved',
  ],
  [
    'the number stands on the left',
    { group: inForce(permit('80 <= context.devices.assessment.overall')) },
    STRONG,
    'proved',
  ],
  [
    'what is missing is fine',
    {
      group: inForce(
        `${permit(USERS)} ${policy('forbid', `when { context has devices.assessment.overall && !(${SCORE}) }`)}`,
      ),
    },
    { NumericGreaterThanEqualsIfExists: { 'context.devices.assessment.overall': 80 } },
    'proved',
  ],
  [
    'an asterisk stands for itself',
    { group: inForce(permit('context.http_request.path like "/\\*"')) },
    { StringEquals: { 'context.http_request.path': '/*' } },
    'proved',
  ],
  [
    'no other text is in a list',
    { group: inForce(permit('["a", "b"].containsAll(context.macs.groups)')) },
    { 'ForAllValues:StringEquals': { 'context.macs.groups': ['a', 'b'] } },
    'proved',
  ],
  [
    'a list that is empty is there',
    { group: inForce(permit('context.macs.groups.isEmpty()')) },
    { Null: { 'context.macs.groups': 'true' } },
    'proved',
  ],
  [
    'a list that holds something is there',
    { group: inForce(permit('!(context has macs)')) },
    { Null: { 'context.macs.groups': 'true' } },
    'proved',
  ],
  [
    'addresses of either version loop back',
    { group: inForce(permit('ip(context.http_request.client_ip).isLoopback()')) },
    { IpAddress: { 'context.http_request.client_ip': ['127.0.0.0/8', '::1/128'] } },
    'proved',
  ],
  [
    'one of them is left out',
    { group: inForce(permit('ip(context.http_request.client_ip).isLoopback()')) },
    { IpAddress: { 'context.http_request.client_ip': '127.0.0.0/8' } },
    'refuted',
  ],
  [
    'keys differ in capital letters only',
    {
      group: inForce(permit('context.okta.level == 3 && context.okta.Level == 3')),
      providers: { okta: { TrustProviderType: 'user', UserTrustProviderType: 'oidc' } },
    },
    STRONG,
    'unknown',
  ],
])('%s', (_, gateway, condition, outcome) => {
  const proof = asked(gateway, condition);
  expect({ outcome: proof.outcome, why: proof.why }).toEqual({
    outcome,
    why: outcome === 'unknown' ? expect.any(String) : undefined,
  });
});

test('nobody gets through without a policy, and a proof of that says that it is empty', () => {
  expect(asked({})).toMatchObject({ outcome: 'proved', vacuous: true });
  expect(asked({ group: { PolicyDocument: ANYONE, PolicyEnabled: false } })).toMatchObject({
    outcome: 'proved',
    vacuous: true,
  });
  expect(asked({ group: inForce(policy('forbid', '')) })).toMatchObject({ outcome: 'proved', vacuous: true });
  expect(asked({ group: inForce(permit(SCORE)) })).toMatchObject({ outcome: 'proved', vacuous: false });
});

test('two tests that are not read are not taken for the same', () => {
  const odd = 'context.devices.assessment.overall + 1 > 2';
  const proof = asked({ group: inForce(`${permit(odd)} ${policy('forbid', `when { ${odd} }`)}`) });
  expect(proof.outcome).toBe('unknown');
  const within = asked({ group: inForce(permit(`${odd} && !(context.devices.assessment.os + 1 > 2)`)) });
  expect(within.outcome).toBe('unknown');
});

test('what a claim holds is not in the files, and what stumbles over another kind of it forbids nothing', () => {
  const providers = { okta: { TrustProviderType: 'user', UserTrustProviderType: 'oidc' } };
  const level = { NumericGreaterThanEquals: { 'context.okta.level': 3 } };
  const guarded = 'context has okta.level && context.okta.level >= 3';
  expect(asked({ group: inForce(permit(guarded)), providers }, level).outcome).toBe('proved');
  const forbids = `${ANYONE} ${policy('forbid', `unless { ${guarded} }`)}`;
  expect(asked({ group: inForce(forbids), providers }, level)).toMatchObject({
    outcome: 'unknown',
    why: expect.stringContaining('what claims the OpenID Connect provider sends'),
  });
});

test.each<[string, string, ConditionBlock, string]>([
  ['a text', 'context.okta.team == "claims"', { StringEquals: { 'context.okta.team': 'claims' } }, 'proved'],
  ['a number', 'context.okta.level == 3', { NumericEquals: { 'context.okta.level': 3 } }, 'proved'],
  [
    'a list',
    'context.okta.teams.contains("a")',
    { 'ForAnyValue:StringEquals': { 'context.okta.teams': 'a' } },
    'proved',
  ],
  ['what is not true', 'context.okta.admin != true', { Bool: { 'context.okta.admin': false } }, 'unknown'],
  ['what is no number', 'context.okta.level != 3', { NumericNotEquals: { 'context.okta.level': 3 } }, 'unknown'],
  [
    'what is another number',
    'context.okta.level != 3',
    { NumericLessThanEquals: { 'context.okta.level': 3 } },
    'refuted',
  ],
])('a permit may ask for %s of claims', (_, test, condition, outcome) => {
  const providers = { okta: { TrustProviderType: 'user', UserTrustProviderType: 'oidc' } };
  expect(asked({ group: inForce(permit(test)), providers }, condition)).toMatchObject({ outcome });
});

test('a gateway that is not in the files may let in anybody', () => {
  const { ways } = accessTo({
    endpoint: { VerifiedAccessGroupId: 'vagr-0123456789abcdef0', ...inForce(permit(SCORE)) },
  });
  expect(prove(ways, noRequest({ action: 'verified-access:Request' }).unless(STRONG))).toMatchObject({
    outcome: 'unknown',
    why: "anyone who comes to endpoint 'Claims': the group of the endpoint is not in the files",
  });
});

test('a condition of the template decides, and the way in which it does is told', () => {
  const gateway = {
    group: inForce(permit(USERS)),
    endpoint: { PolicyDocument: permit(SCORE), PolicyEnabled: { 'Fn::If': ['Strict', true, false] } },
    more: {
      Conditions: { Strict: { 'Fn::Equals': [{ Ref: 'P' }, 'yes'] } },
      Parameters: { P: { Type: 'String', AllowedValues: ['yes', 'no'] } },
    },
  };
  const { outcome, counterexample } = asked(gateway);
  expect(outcome).toBe('refuted');
  expect(counterexample?.when.join()).toContain("'no'");
});

test('the request that gets through names who it is, what lets it, what was skipped and what closes it', () => {
  const text = `${permit(USERS)}\n${policy('forbid', `unless { ${SCORE} }`)}`;
  const { counterexample } = asked({ group: inForce(text) });
  expect(counterexample).toMatchObject({
    caller: "anyone who comes to endpoint 'Claims'",
    request: {
      action: 'verified-access:Request',
      resource: expect.stringMatching(/^arn:aws:ec2:.*:verified-access-endpoint\/vae-/),
      context: { 'context.people.groups': [GROUP] },
    },
    allowedBy: [{ sid: 'policy 1 (permit)', place: { resource: 'Staff', at: 'Properties/PolicyDocument' } }],
    guards: [
      {
        sid: 'policy 2 (forbid)',
        why: "'context.devices' is missing, so that reading it fails: a rule that fails is skipped",
      },
    ],
    change:
      "Add 'forbid (principal, action, resource) unless { context has devices && context.devices has assessment && " +
      "context.devices.assessment has overall };' to the policy of Staff, since policy 2 (forbid) is skipped where that is missing",
  });
  expect(Object.keys(counterexample?.request.context ?? {})).toEqual(['context.people.groups']);
});

test('a forbid is added where that proves the question, and else what permits asks for more', () => {
  const text = `${permit(USERS)}\n${policy('forbid', 'when { context.macs.risk == "HIGH" }')}`;
  const change = (condition: ConditionBlock) => asked({ group: inForce(text) }, condition).counterexample;
  expect(change({ StringEquals: { 'context.macs.risk': ['SECURE', 'LOW'] } })?.change).toBe(
    `Add 'when { context has macs && ["SECURE", "LOW"].contains(context.macs.risk) }' to policy 1 (permit) of Staff`,
  );
  const there = change({ Null: { 'context.macs.risk': 'false' } });
  const added = 'forbid (principal, action, resource) unless { context has macs && context.macs has risk };';
  expect(there).toMatchObject({
    change: `Add '${added}' to the policy of Staff, since policy 2 (forbid) is skipped where that is missing`,
    closes: 'question',
  });
  const mended = { group: inForce(`${text}\n${added}`) };
  expect(asked(mended, { Null: { 'context.macs.risk': 'false' } }).outcome).toBe('proved');
});

test('a request tells what its sender lists of what is asked', () => {
  const verified = { Bool: { 'context.people.user.email.verified': true } };
  expect(asked({ group: inForce(permit(USERS)) }, verified).counterexample?.request.context).toEqual({
    'context.people.groups': [GROUP],
    'context.people.user.email.verified': 'false',
  });
});

test('gateways that the files do not hold may let in anybody', () => {
  const { ways } = accessTo({ group: inForce(permit(SCORE)) });
  const question = noRequest({ action: 'verified-access:Request' }).unless(STRONG);
  expect(prove(ways, question, { openWorld: true }).outcome).toBe('unknown');
});

test.each<[string, Gateway, Record<string, string>, string]>([
  ['permits', { group: inForce(permit(SCORE)) }, { 'context.devices.assessment.overall': '80' }, 'allowed'],
  [
    'does not permit',
    { group: inForce(permit(SCORE)), endpoint: inForce(ANYONE) },
    { 'context.devices.assessment.overall': '79' },
    'implicitly denied',
  ],
  [
    'forbids',
    { group: inForce(ANYONE), endpoint: inForce(`${ANYONE} ${policy('forbid', `unless { ${SCORE} }`)}`) },
    { 'context.devices.assessment.overall': '79' },
    'explicitly denied',
  ],
  ['stumbles', { group: inForce(`${ANYONE} ${policy('forbid', `unless { ${SCORE} }`)}`) }, {}, 'allowed'],
  [
    'cannot tell',
    { group: inForce(`${ANYONE} ${policy('forbid', `unless { ${SCORE} }`)}`) },
    { 'context.devices.platform': 'x' },
    'unknown',
  ],
  ['may be off', { group: { PolicyDocument: ANYONE } }, {}, 'unknown'],
  ['is not there', {}, {}, 'implicitly denied'],
])('a policy that %s decides', (_, gateway, context, outcome) => {
  const { access, door } = doorTo(gateway);
  const request = {
    caller: { kind: 'anonymous' },
    action: 'verified-access:Request',
    resource: door.arn,
    context,
  } as const;
  expect(decide(access, request).outcome).toBe(outcome);
});

test('endpoints are named by themselves, their group and their gateway', () => {
  const gateway = { group: inForce(permit(SCORE)) };
  for (const name of ['Claims', 'Staff', 'Gateway', 'arn:aws:ec2:*:*:verified-access-endpoint/*']) {
    expect(asked(gateway, STRONG, [name]).outcome).toBe('proved');
  }
});

const code = (name: string) => expect.objectContaining({ code: name });

test('a question that is mistyped proves nothing', () => {
  const gateway = { group: inForce(permit(SCORE)) };
  const { ways } = accessTo(gateway);
  expect(() => asked(gateway, STRONG, ['Klaims'])).toThrow(code('UnknownResource'));
  expect(() =>
    prove(
      [{ access: { ...firstOf(gateway), doors: [] }, when: [] }],
      noRequest({ action: 'verified-access:Request' }).byAnyone(),
    ),
  ).toThrow(code('UnknownResource'));
  expect(() => asked(gateway, { NumericLessThan: { 'context.devices.assessment.overal': 80 } })).toThrow(
    /did you mean 'context\.devices\.assessment\.overall'/,
  );
  expect(() => asked(gateway, { StringEquals: { 'context.devices.assessment.overall': '80' } })).toThrow(
    code('UnfitOperator'),
  );
  expect(() => asked(gateway, { StringEquals: { 'context.people.groups': GROUP } })).toThrow(
    /ForAnyValue:StringEquals/,
  );
  expect(() => asked(gateway, { Null: { 'context.devices': 'true' } })).toThrow(code('UnfitOperator'));
  expect(() => asked(gateway, { NumericLessThan: { 'context.devices.assessment.overall': 'many' } })).toThrow(
    code('UnfitOperator'),
  );
  const by = noRequest({ action: 'verified-access:Request', principal: 'anonymous' }).byAnyone();
  expect(() => prove(ways, by)).toThrow(code('CallerAtGateway'));
  const mixed = noRequest({ action: ['verified-access:Request', 's3:GetObject'] }).byAnyone();
  expect(() => prove(ways, mixed)).toThrow(code('UnknownAction'));
});

function firstOf(gateway: Gateway) {
  const [way] = accessTo(gateway).ways;
  if (way === undefined) throw new Error('there is no way');
  return way.access;
}

test('providers that are not asked change nothing', () => {
  const { devices } = PROVIDERS;
  expect(asked({ group: inForce(permit(SCORE)), providers: { devices } }).outcome).toBe('proved');
});
