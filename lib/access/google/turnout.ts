import { addressOf, blockOf, isWithin } from '../decide/address';
import { dateOf } from '../decide/date';
import { numberOf } from '../decide/number';
import type { Truth } from '../decide/truth';
import type { GoogleTest, Request } from '../model';
import { likeAny } from '../prove/glob-match';
import { isDate } from './test-formula';

/** Whether a test holds, does not, or cannot be evaluated; `unknown` where nobody can tell. */
export type Turnout = Truth | 'error';

/** How a test turns out for one request. */
export function turnoutOf(test: GoogleTest, context: Request['context']): Turnout {
  switch (test.kind) {
    case 'constant':
      return test.holds;
    case 'unclear':
      return 'unknown';
    case 'not': {
      const inner = turnoutOf(test.test, context);
      return typeof inner === 'boolean' ? !inner : inner;
    }
    case 'and':
    case 'or':
      return ofAll(
        test.tests.map((one) => turnoutOf(one, context)),
        test.kind === 'or',
      );
    case 'some': {
      const isLike = likeAny(test.globs);
      return textsUnder(test.key, context).some(isLike);
    }
    case 'only':
      return textsUnder(test.key, context).every((one) => test.values.includes(one));
    default:
      return ofValue(test, context);
  }
}

/** One that decides is enough; where none does, what is unknown may. @param decisive how one turns out that decides */
function ofAll(all: readonly Turnout[], decisive: boolean): Turnout {
  if (all.includes(decisive)) return decisive;
  if (all.includes('unknown')) return 'unknown';
  return all.includes('error') ? 'error' : !decisive;
}

const textsUnder = (key: string, context: Request['context']): readonly string[] =>
  [Object.hasOwn(context, key) ? (context[key] ?? []) : []].flat();

function ofValue(
  test: Extract<GoogleTest, { kind: 'like' | 'below' | 'address' }>,
  context: Request['context'],
): Turnout {
  const [value] = textsUnder(test.key, context);
  if (value === undefined) return 'error';
  switch (test.kind) {
    case 'like':
      return likeAny([test.glob])(value);
    case 'address': {
      const [address, block] = [addressOf(value), blockOf(test.block)];
      return address === undefined || block === undefined ? 'error' : isWithin(address, block);
    }
    case 'below': {
      const number = isDate(test.key) ? dateOf(value) : numberOf(value);
      if (number === undefined || Number.isNaN(number)) return 'error';
      return number < test.at || (test.included && number === test.at);
    }
  }
}
