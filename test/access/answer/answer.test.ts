import { answer } from '../../../lib/access/answer';
import { noRequest } from '../../../lib/access/prove';
import { accessOf } from '../../../lib/testing';
import { CLOSED, claims } from '../../cli/claims';

const INVOKE = noRequest({ action: 'bedrock:InvokeModel*' });
const ENDPOINT = INVOKE.unless({ StringEquals: { 'aws:SourceVpce': '${Endpoint}' } });
const READ = accessOf(claims({ fence: CLOSED }));

test('what the reader took as given is told with what the prover did', () => {
  const { assumptions } = answer({ ...READ, assumptions: ['the sky is blue'] }, INVOKE.byAnyone());
  expect(assumptions).toContain('The sky is blue');
  expect(assumptions.length).toBeGreaterThan(1);
  expect(new Set(assumptions).size).toBe(assumptions.length);
});

test('what the reader takes as given is not told where the prover takes the opposite', () => {
  const told = answer(READ, INVOKE.byAnyone(), { openWorld: true }).assumptions.filter((text) => /grant/.test(text));
  expect(told).toContainEqual(expect.stringContaining('grant anything'));
  expect(told).not.toContainEqual(expect.stringMatching(/not mention grant nothing/));
});

test('the question is told as it was asked', () => {
  expect(answer(READ, ENDPOINT).question).toBe(ENDPOINT);
});

test.each(['${Endpoint}', '${Endpoint.Id}'])('%s stands for the id of the endpoint', (id) => {
  expect(answer(READ, INVOKE.unless({ StringEquals: { 'aws:SourceVpce': id } }))).toMatchObject({ outcome: 'proved' });
});

test('what closes it is said with names that can be written down', () => {
  const { counterexample } = answer(accessOf(claims()), ENDPOINT);
  expect(counterexample?.change).toContain('${Endpoint}');
  expect(counterexample?.change).not.toContain('vpce-');
});

test('a literal does not', () => {
  const other = INVOKE.unless({ StringEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d' } });
  expect(answer(READ, other)).toMatchObject({ outcome: 'refuted' });
});

test.each(['${Adjuster.Arn}', '${Claims/Adjuster.Arn}'])('%s stands for the ARN of the role', (arn) => {
  const asked = INVOKE.unless({ ArnEquals: { 'aws:PrincipalArn': arn } });
  expect(answer(READ, asked)).toMatchObject({ outcome: 'proved', vacuous: false });
});

test.each(['${Net/sagemaker.runtime}', '${Net/sagemaker.runtime.Id}'])(
  '%s: paths of constructs may hold dots',
  (id) => {
    const [way] = READ.ways;
    if (way === undefined) throw new Error('there is a way');
    const endpoints = way.access.endpoints.map((one) => ({
      ...one,
      place: { ...one.place, constructPath: 'Net/sagemaker.runtime' },
    }));
    const read = { ...READ, ways: [{ ...way, access: { ...way.access, endpoints } }] };
    const asked = INVOKE.unless({ StringEquals: { 'aws:SourceVpce': id } });
    const nowhere = INVOKE.unless({ StringEquals: { 'aws:SourceVpce': id.replace('Net', 'Not') } });
    expect(answer(read, asked)).toMatchObject({ outcome: 'proved' });
    expect(() => answer(read, nowhere)).toThrow(/^UnknownName: /);
  },
);

test('a name that stands for nothing proves nothing', () => {
  const asked = INVOKE.unless({ StringEquals: { 'aws:SourceVpce': '${Endpiont}' } });
  expect(() => answer(READ, asked)).toThrow(/^UnknownName: question: .*'\$\{Endpiont\}'/);
});

test('a name that stands for several proves nothing', () => {
  const [way] = READ.ways;
  const [endpoint] = way?.access.endpoints ?? [];
  if (way === undefined || endpoint === undefined) throw new Error('the template has an endpoint');
  const twice = { ...way.access, endpoints: [endpoint, { ...endpoint, id: 'vpce-2' }] };
  expect(() => answer({ ways: [{ ...way, access: twice }], assumptions: [] }, ENDPOINT)).toThrow(/^AmbiguousName: /);
});

test('a mistyped condition key is an error, and one of somebody else is none', () => {
  const on = (key: string) => answer(READ, INVOKE.unless({ StringEquals: { [key]: 'x' } })).outcome;
  expect(() => on('aws:SourceVpe')).toThrow(
    /^UnknownKey: question: .*'aws:SourceVpe'; did you mean 'aws:SourceVpc'\?$/,
  );
  expect(() => on('aws:Qqqqqqqqqqqqqq')).toThrow(/^UnknownKey: .*check its spelling$/);
  for (const key of ['aws:principaltag/team', 'accounts.google.com:sub', 'AWS:SourceVpce']) {
    expect(on(key)).toBe('refuted');
  }
});

test('variables of policies stay what they are', () => {
  const asked = INVOKE.unless({ StringEquals: { 'aws:PrincipalTag/owner': '${aws:username}' } });
  expect(answer(READ, asked).outcome).not.toBe('proved');
});

describe('where a name stands for another value in each way of the files', () => {
  const [way] = READ.ways;
  const ways = ['vpce-1', 'vpce-2'].map((id) => {
    const text = JSON.stringify(way).replaceAll(way?.access.endpoints[0]?.id ?? '', id);
    return JSON.parse(text);
  });

  test('each is asked with its own', () => {
    expect(answer({ ways, assumptions: [] }, ENDPOINT)).toMatchObject({ outcome: 'proved', vacuous: false });
  });

  test('the worst of them counts', () => {
    const [first, second] = ways;
    const [identity] = second.access.identities;
    const [policy] = identity.policies;
    const unfenced = { ...policy, statements: policy.statements.slice(0, 1) };
    const open = { ...second, access: { ...second.access, identities: [{ ...identity, policies: [unfenced] }] } };
    expect(answer({ ways: [first, open], assumptions: [] }, ENDPOINT)).toMatchObject({ outcome: 'refuted' });
  });
});

test('where a name stands for another value in another way, a change closes no more than the request', () => {
  const { ways, assumptions } = accessOf(claims());
  const others = ways.map(({ access, when, open }) => ({
    open,
    access: { ...access, endpoints: access.endpoints.map((one) => ({ ...one, id: 'vpce-2' })) },
    when: [...when, 'it is late'],
  }));
  const closes = (all: typeof ways) => answer({ ways: all, assumptions }, ENDPOINT).counterexample?.closes;
  expect(closes(ways)).toBe('question');
  expect(closes([...ways, ...others])).toBe('request');
});
