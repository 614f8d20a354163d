import { and, atom, FALSE, type Formula, not, or, TRUE } from '../formula';
import type { GoogleTest } from '../model';
import { free } from '../prove/ask-request';
import { escaped } from '../prove/escaped';

/** When a test holds, and when it does not; else it cannot be evaluated. */
export interface TestFormula {
  readonly holds: Formula;
  readonly fails: Formula;
}

/** The variable that holds the value of a key. */
export const variableOf = (key: string): string => key.toLowerCase();

/** A test as questions about the request. @param name which no other test has */
export function testFormula(test: GoogleTest, name: string): TestFormula {
  return new Reader(name).of(test);
}

class Reader {
  private unread = 0;

  public constructor(private readonly name: string) {}

  public of(test: GoogleTest): TestFormula {
    switch (test.kind) {
      case 'constant':
        return test.holds ? { holds: TRUE, fails: FALSE } : { holds: FALSE, fails: TRUE };
      case 'not': {
        const { holds, fails } = this.of(test.test);
        return { holds: fails, fails: holds };
      }
      case 'and': {
        const parts = test.tests.map((one) => this.of(one));
        return { holds: and(parts.map(({ holds }) => holds)), fails: or(parts.map(({ fails }) => fails)) };
      }
      case 'or': {
        const parts = test.tests.map((one) => this.of(one));
        return { holds: or(parts.map(({ holds }) => holds)), fails: and(parts.map(({ fails }) => fails)) };
      }
      case 'unclear':
        return this.unclear(test.because);
      case 'some':
      case 'only':
        return plain(ofSeveral(test));
      default:
        return ofOne(test);
    }
  }

  /** Two tests that are not read have nothing to do with each other, even if the reason is the same. */
  private unclear(because: string): TestFormula {
    const name = `${this.name} ${this.unread++}: ${because}`;
    const holds = free(`${name} holds`, because);
    return { holds, fails: and([not(holds), free(`${name} fails`, because)]) };
  }
}

const plain = (holds: Formula): TestFormula => ({ holds, fails: not(holds) });

type OfSeveral = Extract<GoogleTest, { kind: 'some' | 'only' }>;
type OfOne = Extract<GoogleTest, { kind: 'like' | 'below' | 'address' }>;

const pattern = (glob: string) => ({ glob, ignoreCase: false, arn: false });

function ofSeveral(test: OfSeveral): Formula {
  const variable = variableOf(test.key);
  return test.kind === 'some'
    ? atom({ kind: 'some', variable, patterns: test.globs.map(pattern), negated: false })
    : not(atom({ kind: 'some', variable, patterns: test.values.map((one) => pattern(escaped(one))), negated: true }));
}

/** What is missing cannot be compared. */
function ofOne(test: OfOne): TestFormula {
  const variable = variableOf(test.key);
  const holds = compared(test, variable);
  return { holds, fails: and([kindOf(test, variable), not(holds)]) };
}

function compared(test: OfOne, variable: string): Formula {
  switch (test.kind) {
    case 'like':
      return atom({ kind: 'match', variable, pattern: pattern(test.glob) });
    case 'address':
      return atom({ kind: 'address', variable, block: test.block });
    case 'below':
      return within(variable, test.key, { at: test.at, included: test.included });
  }
}

/** What a value has to be so that it can be compared at all. */
function kindOf(test: OfOne, variable: string): Formula {
  switch (test.kind) {
    case 'like':
      return atom({ kind: 'present', variable });
    case 'address':
      return or(['0.0.0.0/0', '::/0'].map((block) => atom({ kind: 'address', variable, block })));
    case 'below':
      return within(variable, test.key, { at: Infinity, included: false });
  }
}

const within = (variable: string, key: string, to: { readonly at: number; readonly included: boolean }): Formula =>
  atom({ kind: 'number', variable, date: isDate(key), from: { at: -Infinity, included: false }, to });

/** Whether a key holds a moment, and no plain number. */
export const isDate = (key: string): boolean => key === 'request.time';

/** Names of the keys that a test reads. */
export function keysIn(test: GoogleTest): readonly string[] {
  switch (test.kind) {
    case 'constant':
    case 'unclear':
      return [];
    case 'not':
      return keysIn(test.test);
    case 'and':
    case 'or':
      return test.tests.flatMap(keysIn);
    default:
      return [test.key];
  }
}
