import { decide } from '../../../../lib/access/decide';
import { everyRequest, permittedFormula } from '../../../../lib/access/doors/door-formula';
import { evaluate, type Formula, not } from '../../../../lib/access/formula';
import type { Door, Request } from '../../../../lib/access/model';
import { certainly } from '../../../../lib/access/prove/certainty';
import { truthOf } from '../../../../lib/access/solve/values/truth';
import { seeded } from '../../../access/decide/random';
import { asTold } from './as-told';
import { allowsAsCedar } from './cedar';
import { doorTo, inForce } from './gateway';
import { Policies, RANDOM_PROVIDERS, Requests, type Sent } from './random-policies';

const SEED = 20_261_128;
const POLICIES = 200;
const REQUESTS = 10;

/** Whether a formula of which nothing is unknown is true of one request. */
function isTrue(formula: Formula, told: Request['context']): boolean {
  const values = new Map<string, string | readonly string[]>();
  for (const [key, value] of Object.entries(told)) {
    values.set(key.toLowerCase(), value);
    values.set(`has ${key.toLowerCase()}`, 'there');
    if (Array.isArray(value) && value.length === 0) values.delete(key.toLowerCase());
  }
  const truth = (variable: string) => values.get(variable);
  return evaluate(formula, (atom) => atom.kind !== 'free' && truthOf(atom, truth(atom.variable)) === true);
}

/** What the formulas of a door never are, and what they surely are. */
function formulasOf(door: Door) {
  const permitted = permittedFormula(door);
  return {
    permitted: certainly(permitted),
    refused: certainly(not(permitted)),
    impossible: certainly(not(everyRequest(door, []))),
  };
}

function whyWrong(
  {
    context,
    allowed,
    outcome,
  }: { readonly context: Request['context']; readonly allowed: boolean; readonly outcome: string },
  formulas: ReturnType<typeof formulasOf>,
): string | undefined {
  if (outcome !== 'unknown' && (outcome === 'allowed') !== allowed) return `decided ${outcome}`;
  if (allowed && isTrue(formulas.refused, context)) return 'the formula says that it never gets through';
  if (!allowed && isTrue(formulas.permitted, context)) return 'the formula says that it gets through';
  return isTrue(formulas.impossible, context) ? 'the formula says that there is no such request' : undefined;
}

/** Takes one thing out of what is sent, which Cedar then stumbles over. */
function torn(sent: Sent, random: () => number): Sent {
  const copy = JSON.parse(JSON.stringify(sent));
  const records: Record<string, unknown>[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    records.push(Object(value));
    Object.values(value).forEach(visit);
  };
  visit(copy);
  const record = records[1 + Math.floor(random() * (records.length - 1))] ?? {};
  const names = Object.keys(record);
  const name = names[Math.floor(random() * names.length)];
  if (name !== undefined) delete record[name];
  return copy;
}

test(`decisions and formulas agree with Cedar about random policies (seed ${SEED})`, () => {
  const random = seeded(SEED);
  const [policies, requests] = [new Policies(random), new Requests(random)];
  const outcomes: string[] = [];
  const wrong: unknown[] = [];
  for (let i = 0; i < POLICIES; i++) {
    const texts = random() < 0.5 ? [policies.text()] : [policies.text(), policies.text()];
    const [group, endpoint] = texts;
    const { access, door } = doorTo({
      group: inForce(group),
      ...(endpoint !== undefined && { endpoint: inForce(endpoint) }),
      providers: RANDOM_PROVIDERS,
    });
    const formulas = formulasOf(door);
    for (let n = 0; n < REQUESTS; n++) {
      const sent = n % 3 === 2 ? torn(requests.next(), random) : requests.next();
      const allowed = texts.every((text) => allowsAsCedar(text, sent));
      const context = asTold(door, sent);
      const { outcome } = decide(access, throughDoor(door, context));
      outcomes.push(outcome);
      const why = whyWrong({ context, allowed, outcome }, formulas);
      if (why !== undefined) wrong.push({ why, texts, sent });
    }
  }
  expect(wrong.slice(0, 2)).toEqual([]);
  const count = (pattern: RegExp) => outcomes.filter((outcome) => pattern.test(outcome)).length;
  expect(outcomes).toHaveLength(POLICIES * REQUESTS);
  // Only a request from which something is torn leaves anything open.
  expect(count(/unknown/)).toBeLessThan(outcomes.length / 6);
  expect(count(/allowed/)).toBeGreaterThan(outcomes.length / 10);
  expect(count(/denied/)).toBeGreaterThan(outcomes.length / 10);
});

const throughDoor = ({ arn }: Door, context: Request['context']): Request => ({
  caller: { kind: 'anonymous' },
  action: 'verified-access:Request',
  resource: arn,
  context,
});
