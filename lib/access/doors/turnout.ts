import { addressOf, blockOf, isWithin } from '../decide/address';
import { numberOf } from '../decide/number';
import type { DoorKey, DoorTest, Request } from '../model';
import { likeAny } from '../prove/glob-match';
import type { DoorKeys } from './presence';

/** How a test can turn out: one of these where the request tells, several where it does not. */
export interface Turnout {
  readonly holds: boolean;
  readonly fails: boolean;
  readonly stumbles: boolean;
}

const HOLDS: Turnout = { holds: true, fails: false, stumbles: false };
const FAILS: Turnout = { holds: false, fails: true, stumbles: false };
const STUMBLES: Turnout = { holds: false, fails: false, stumbles: true };
const ANYHOW: Turnout = { holds: true, fails: true, stumbles: true };
const NOHOW: Turnout = { holds: false, fails: false, stumbles: false };

const plain = (holds: boolean): Turnout => (holds ? HOLDS : FAILS);
const either = (one: Turnout, other: Turnout): Turnout => ({
  holds: one.holds || other.holds,
  fails: one.fails || other.fails,
  stumbles: one.stumbles || other.stumbles,
});

/** How a test turns out for one request. */
export function turnoutOf(test: DoorTest, context: Request['context'], keys: DoorKeys): Turnout {
  return new Reading(context, keys).of(test);
}

class Reading {
  public constructor(
    private readonly context: Request['context'],
    private readonly keys: DoorKeys,
  ) {}

  public of(test: DoorTest): Turnout {
    switch (test.kind) {
      case 'constant':
        return plain(test.holds);
      case 'unclear':
        return ANYHOW;
      case 'not':
        return opposite(this.of(test.test));
      case 'and':
        return this.sequence(test.tests, true);
      case 'or':
        return this.sequence(test.tests, false);
      case 'if':
        return this.branch(test);
      case 'there':
        return this.there(test.key);
      default:
        return this.ofKey(test);
    }
  }

  /** Goes on as long as a test turns out so. */
  private sequence(tests: readonly DoorTest[], goesOn: boolean): Turnout {
    let reached: Turnout = plain(goesOn);
    let all: Turnout = NOHOW;
    for (const test of tests) {
      const next = this.of(test);
      all = either(all, { ...next, holds: next.holds && !goesOn, fails: next.fails && goesOn });
      reached = next;
      if (!(goesOn ? next.holds : next.fails)) return all;
    }
    return either(all, plain(goesOn && reached.holds));
  }

  private branch({ test, ifSo, ifNot }: Extract<DoorTest, { kind: 'if' }>): Turnout {
    const first = this.of(test);
    const ways = [
      first.stumbles ? STUMBLES : NOHOW,
      first.holds ? this.of(ifSo) : NOHOW,
      first.fails ? this.of(ifNot) : NOHOW,
    ];
    return ways.reduce(either);
  }

  private there(name: string): Turnout {
    const key = this.keys.get(name);
    if (key === undefined) return ANYHOW;
    const record = this.keys.around(key);
    const around = record === undefined ? 'there' : this.keys.presence(record, this.context);
    if (around !== 'there') return around === 'missing' ? STUMBLES : ANYHOW;
    const presence = this.keys.presence(key, this.context);
    return presence === 'unclear' ? { ...ANYHOW, stumbles: false } : plain(presence === 'there');
  }

  private ofKey(test: Extract<DoorTest, { key: string }>): Turnout {
    const key = this.keys.get(test.key);
    const presence = key === undefined ? 'unclear' : this.keys.presence(key, this.context);
    if (presence !== 'there') return presence === 'missing' ? STUMBLES : ANYHOW;
    // What is there without being told, such as a record, has no value to compare.
    if (!Object.hasOwn(this.context, test.key)) return ANYHOW;
    const values = [this.context[test.key] ?? []].flat();
    const holds = compared(test, values, key?.holds ?? 'text');
    return holds === undefined ? ANYHOW : plain(holds);
  }
}

const opposite = ({ holds, fails, stumbles }: Turnout): Turnout => ({ holds: fails, fails: holds, stumbles });

/** Whether values are as a test wants them; nothing where they are not of the kind that it is about. */
function compared(
  test: Extract<DoorTest, { key: string }>,
  values: readonly string[],
  holds: DoorKey['holds'],
): boolean | undefined {
  if (test.kind === 'empty') return values.length === 0;
  if (test.kind === 'holds') return comparedAll(test, values);
  const [value, more] = values;
  if (value === undefined || more !== undefined) return undefined;
  switch (test.kind) {
    case 'equal':
      return isSame(test.value, value, holds);
    case 'like':
      return likeAny([test.glob])(value);
    case 'truth':
      return { true: true, false: false }[value];
    case 'number': {
      const number = numberOf(value);
      return number === undefined || !Number.isInteger(number) ? undefined : number <= test.atMost;
    }
    case 'address': {
      const [address, block] = [addressOf(value), blockOf(test.block)];
      return address === undefined || block === undefined ? undefined : isWithin(address, block);
    }
    default:
      return undefined;
  }
}

/** Whether a value is the wanted one; a number can be spelled in several ways, such as 80 and 80.0. */
function isSame(wanted: string, value: string, holds: DoorKey['holds']): boolean | undefined {
  if (holds === 'truth') return value === 'true' || value === 'false' ? value === wanted : undefined;
  if (holds !== 'number') return value === wanted;
  const number = numberOf(value);
  return number === undefined ? undefined : number === Number(wanted);
}

function comparedAll(
  { how, values: wanted }: Extract<DoorTest, { kind: 'holds' }>,
  values: readonly string[],
): boolean {
  if (how === 'any') return wanted.some((one) => values.includes(one));
  return how === 'all' ? wanted.every((one) => values.includes(one)) : values.every((one) => wanted.includes(one));
}
