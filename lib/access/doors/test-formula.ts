import { and, atom, FALSE, type Formula, not, or, TRUE } from '../formula';
import type { DoorKey, DoorTest } from '../model';
import { free } from '../prove/ask-request';
import { escaped } from '../prove/escaped';
import { atMost, equals, holdsText, ofOtherKind, present, variableOf } from './key-formula';
import type { DoorKeys } from './presence';

/** When a test holds, and when it stumbles over what is missing; else it does not hold. */
export interface TestFormula {
  readonly holds: Formula;
  readonly stumbles: Formula;
}

const fails = ({ holds, stumbles }: TestFormula): Formula => not(or([holds, stumbles]));

/** A test as questions about the request, read from left to right and no further than it takes. @param name which no other test has */
export function testFormula(test: DoorTest, keys: DoorKeys, name: string): TestFormula {
  return new Reader(keys, name).of(test);
}

class Reader {
  private unread = 0;

  /** @param name of the test, which no other has */
  public constructor(
    private readonly keys: DoorKeys,
    private readonly name: string,
  ) {}

  public of(test: DoorTest): TestFormula {
    switch (test.kind) {
      case 'constant':
        return { holds: test.holds ? TRUE : FALSE, stumbles: FALSE };
      case 'unclear':
        return this.unclear(test.because);
      case 'not': {
        const inner = this.of(test.test);
        return { holds: fails(inner), stumbles: inner.stumbles };
      }
      case 'and':
      case 'or':
        return this.sequence(test.kind, test.tests);
      case 'if': {
        const [first, ifSo, ifNot] = [this.of(test.test), this.of(test.ifSo), this.of(test.ifNot)];
        const branch = (part: keyof TestFormula) =>
          or([and([first.holds, ifSo[part]]), and([fails(first), ifNot[part]])]);
        return { holds: branch('holds'), stumbles: or([first.stumbles, branch('stumbles')]) };
      }
      case 'there':
        return this.there(test.key);
      default:
        return this.ofKey(test);
    }
  }

  private sequence(kind: 'and' | 'or', tests: readonly DoorTest[]): TestFormula {
    const start: TestFormula = { holds: kind === 'and' ? TRUE : FALSE, stumbles: FALSE };
    return tests.reduce((left, test) => {
      const right = this.of(test);
      const goesOn = kind === 'and' ? left.holds : fails(left);
      const holds = and([goesOn, right.holds]);
      return {
        holds: kind === 'and' ? holds : or([left.holds, holds]),
        stumbles: or([left.stumbles, and([goesOn, right.stumbles])]),
      };
    }, start);
  }

  private there(name: string): TestFormula {
    const key = this.keys.get(name);
    if (key === undefined) return this.unclear(`no sender is known to say '${name}'`);
    const record = this.keys.around(key);
    const around = record === undefined ? TRUE : present(record, this.keys);
    const read: TestFormula = { holds: present(key, this.keys), stumbles: not(around) };
    return record === undefined ? read : ifAsGuessed(record, read);
  }

  private ofKey(test: Extract<DoorTest, { key: string }>): TestFormula {
    const key = this.keys.get(test.key);
    if (key === undefined) return this.unclear(`no sender is known to say '${test.key}'`);
    const here = present(key, this.keys);
    const read = { holds: and([here, compared(test, key)]), stumbles: not(here) };
    return test.kind === 'equal' ? equalAsGuessed(key, read) : ifAsGuessed(key, read);
  }

  /** Two tests that are not read have nothing to do with each other, even if the reason is the same. */
  private unclear(because: string): TestFormula {
    const nth = this.unread++;
    const name = `${this.name} ${nth}: ${because}`;
    const holds = free(`${name} holds`, because);
    return { holds, stumbles: and([not(holds), free(`${name} stumbles`, because)]) };
  }
}

/** What holds another kind of value than is taken for granted is stumbled over. */
function ifAsGuessed(key: DoorKey, { holds, stumbles }: TestFormula): TestFormula {
  const otherwise = ofOtherKind(key);
  return { holds: and([holds, not(otherwise)]), stumbles: or([stumbles, otherwise]) };
}

/** It equals no value of this kind; a text equals nothing but texts anyway. */
function equalAsGuessed(key: DoorKey, { holds, stumbles }: TestFormula): TestFormula {
  return key.holds === 'text' ? { holds, stumbles } : { holds: and([holds, not(ofOtherKind(key))]), stumbles };
}

function compared(test: Extract<DoorTest, { key: string }>, { holds }: DoorKey): Formula {
  const variable = variableOf(test.key);
  const like = (glob: string) => atom({ kind: 'match', variable, pattern: { glob, ignoreCase: false, arn: false } });
  switch (test.kind) {
    case 'equal':
      return holds === 'number' ? equals(test.key, Number(test.value)) : like(escaped(test.value));
    case 'like':
      return like(test.glob);
    case 'truth':
      return like('true');
    case 'number':
      return atMost(test.key, test.atMost);
    case 'address':
      return atom({ kind: 'address', variable, block: test.block });
    case 'empty':
      return not(atom({ kind: 'present', variable }));
    case 'holds':
      return comparedAll(test);
    default:
      return TRUE;
  }
}

function comparedAll({ key, how, values }: Extract<DoorTest, { kind: 'holds' }>): Formula {
  if (how === 'any') return or(values.map((value) => holdsText(key, value)));
  if (how === 'all') return and(values.map((value) => holdsText(key, value)));
  return not(
    atom({
      kind: 'some',
      variable: variableOf(key),
      patterns: values.map((value) => ({ glob: escaped(value), ignoreCase: false, arn: false })),
      negated: true,
    }),
  );
}
