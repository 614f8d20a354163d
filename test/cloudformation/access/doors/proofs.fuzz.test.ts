import { checkCertificate } from '../../../../lib/access/certify';
import type { Door } from '../../../../lib/access/model';
import { type Counterexample, noRequest, prove } from '../../../../lib/access/prove';
import { seeded } from '../../../access/decide/random';
import { at, stepsOf } from './as-told';
import { allowsAsCedar } from './cedar';
import { doorTo, GROUP, inForce } from './gateway';
import { Policies, RANDOM_PROVIDERS, Requests, type Sent } from './random-policies';

const SEED = 811_202_6;
const QUESTIONS = 120;
const ATTACKS = 40;

/** Conditions with what they mean, written down once more. */
const CONDITIONS = [
  {
    cedar: 'context has devices && context.devices.assessment.overall >= 80',
    block: { NumericGreaterThanEquals: { 'context.devices.assessment.overall': 80 } },
    holds: (sent: Sent) => Number(read(sent, 'context.devices.assessment.overall') ?? -1) >= 80,
  },
  {
    cedar: 'context.devices.assessment.overall < 80',
    block: { NumericLessThan: { 'context.devices.assessment.overall': 80 } },
    holds: (sent: Sent) => Number(read(sent, 'context.devices.assessment.overall') ?? 1000) < 80,
  },
  {
    cedar: '["SECURE", "LOW"].contains(context.macs.risk)',
    block: { StringEquals: { 'context.macs.risk': ['SECURE', 'LOW'] } },
    holds: (sent: Sent) => ['SECURE', 'LOW'].includes(String(read(sent, 'context.macs.risk'))),
  },
  {
    cedar: 'context.http_request.http_method != "DELETE"',
    block: { StringNotEquals: { 'context.http_request.http_method': 'DELETE' } },
    holds: (sent: Sent) => read(sent, 'context.http_request.http_method') !== 'DELETE',
  },
  {
    cedar: `context.people.groups has "${GROUP}"`,
    block: { 'ForAnyValue:StringEquals': { 'context.people.groups': GROUP } },
    holds: (sent: Sent) => read(sent, `context.people.groups["${GROUP}"]`) !== undefined,
  },
  {
    cedar: '!(context has macs) || ["claims", "audit"].containsAll(context.macs.groups)',
    block: { 'ForAllValues:StringEquals': { 'context.macs.groups': ['claims', 'audit'] } },
    holds: (sent: Sent) =>
      [read(sent, 'context.macs.groups') ?? []].flat().every((team) => ['claims', 'audit'].includes(String(team))),
  },
  {
    cedar: 'context.people.user.email.verified',
    block: { Bool: { 'context.people.user.email.verified': true } },
    holds: (sent: Sent) => read(sent, 'context.people.user.email.verified') === true,
  },
  {
    cedar: 'ip(context.http_request.client_ip).isInRange(ip("10.0.0.0/8"))',
    block: { IpAddress: { 'context.http_request.client_ip': '10.0.0.0/8' } },
    holds: (sent: Sent) => String(read(sent, 'context.http_request.client_ip')).startsWith('10.'),
  },
  {
    cedar: 'context has people.user.user_name',
    block: { Null: { 'context.people.user.user_name': 'false' } },
    holds: (sent: Sent) => read(sent, 'context.people.user.user_name') !== undefined,
  },
] as const;

const read = (sent: Sent, name: string): unknown => at(sent, stepsOf(name));

/** A request in full: what the counterexample tells, and for what it leaves out whatever was made up. */
function filled(door: Door, { request }: Counterexample, madeUp: Sent): Sent {
  const sent: Record<string, unknown> = JSON.parse(JSON.stringify(madeUp));
  for (const record of ['people', 'devices', 'macs']) {
    if (!Object.keys(request.context).some((key) => key.startsWith(`context.${record}`))) delete sent[record];
  }
  for (const key of door.keys) {
    const value = request.context[key.name];
    if (value === undefined || key.holds === 'record' || key.elementOf !== undefined) continue;
    put(sent, stepsOf(key.name), asSent(key, value));
  }
  return sent;
}

function asSent({ holds, keyed }: Door['keys'][number], value: string | readonly string[]): unknown {
  if (holds === 'number') return Number(value);
  if (holds === 'truth') return value === 'true';
  if (holds !== 'texts') return value;
  const texts = [value].flat();
  return keyed === true ? Object.fromEntries(texts.map((text) => [text, { group_name: 'claims' }])) : texts;
}

function put(into: Record<string, unknown>, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into[step] = value;
    return;
  }
  const inner: Record<string, unknown> = { ...Object(into[step]) };
  into[step] = inner;
  put(inner, rest, value);
}

/** A request in which everybody is there, of which a counterexample takes away what it lacks. */
function complete(requests: Requests): Sent {
  for (;;) {
    const sent = requests.next();
    if ('people' in sent && 'devices' in sent && 'macs' in sent) return sent;
  }
}

/** What is wrong with the answer to one question about made-up policies, and what it is. */
function tried(
  policies: Policies,
  requests: Requests,
  guarded: boolean,
): { readonly outcome: string; readonly wrong: unknown } {
  const condition = policies.pick(CONDITIONS);
  const group = policies.text();
  const endpoint = guarded ? [`permit (principal, action, resource) when { ${condition.cedar} };`] : [];
  const texts = [group, ...endpoint];
  const { access, door } = doorTo({
    group: inForce(group),
    ...(guarded && { endpoint: inForce(endpoint[0]) }),
    providers: RANDOM_PROVIDERS,
  });
  const question = noRequest({ action: 'verified-access:Request' }).unless(condition.block);
  const { outcome, counterexample, certificates, vacuous } = prove([{ access, when: [] }], question);
  const gets = (sent: Sent) => texts.every((text) => allowsAsCedar(text, sent)) && !condition.holds(sent);
  const told = { texts, block: condition.block, outcome };
  const refused = certificates.find(({ formula, certificate }) => checkCertificate(formula, certificate) !== true);
  if (refused !== undefined) return { outcome, wrong: { ...told, refused } };
  if (counterexample !== undefined) {
    const sent = filled(door, counterexample, complete(requests));
    return { outcome, wrong: gets(sent) ? undefined : { ...told, request: counterexample.request, sent } };
  }
  const missed = Array.from({ length: ATTACKS }, () => requests.next()).find(gets);
  return { outcome: vacuous === true ? 'vacuous' : outcome, wrong: missed && { ...told, missed } };
}

test(`what is refuted Cedar allows, and what is proved it never does (seed ${SEED})`, () => {
  const random = seeded(SEED);
  const [policies, requests] = [new Policies(random), new Requests(random)];
  const all = Array.from({ length: QUESTIONS }, () => tried(policies, requests, random() < 0.4));
  expect(all.flatMap(({ wrong }) => wrong ?? []).slice(0, 2)).toEqual([]);
  const count = (wanted: string) => all.filter(({ outcome }) => outcome === wanted).length;
  expect(count('proved')).toBeGreaterThan(QUESTIONS / 5);
  expect(count('refuted')).toBeGreaterThan(QUESTIONS / 4);
  expect(count('unknown')).toBeLessThan(QUESTIONS / 10);
});
