import type { DoorKey, DoorTest } from '../../../access/model';
import type { CedarExpression, CedarPatternPart, CedarPolicy } from '../../../cedar';
import { addressTest, pathInCall } from './address-test';
import { keyName } from './key-name';
import { listTest } from './list-test';
import { type Literal, literalIn, operandsOf, pathOf, textsIn } from './operands';

/** The keys of a door by their names. */
export type Keys = ReadonlyMap<string, DoorKey>;

/** When a policy applies: all of its conditions are met, from first to last. */
export function testOf({ conditions }: CedarPolicy, keys: Keys): DoorTest {
  const tests = conditions.map(({ kind, body }): DoorTest => {
    const test = new Translation(keys).of(body);
    return kind === 'when' ? test : { kind: 'not', test };
  });
  return { kind: 'and', tests };
}

export const unclear = (because: string): DoorTest => ({ kind: 'unclear', because });

class Translation {
  public constructor(private readonly keys: Keys) {}

  public of(expression: CedarExpression): DoorTest {
    const [operator, operands] = operandsOf(expression);
    const { left, right } = operands;
    switch (operator) {
      case 'Value':
        return this.constant(expression);
      case '!':
        return { kind: 'not', test: this.part(operands['arg']) };
      case '&&':
        return { kind: 'and', tests: [this.part(left), this.part(right)] };
      case '||':
        return { kind: 'or', tests: [this.part(left), this.part(right)] };
      case 'if-then-else':
        return {
          kind: 'if',
          test: this.part(operands['if']),
          ifSo: this.part(operands['then']),
          ifNot: this.part(operands['else']),
        };
      case '.':
        return this.truth(expression);
      case 'has':
        return this.presence(operands);
      case 'like':
        return this.like(operands);
      case '==':
        return this.equal(left, right);
      case '!=':
        return { kind: 'not', test: this.equal(left, right) };
      default:
        return this.other(operator, expression);
    }
  }

  private part(expression: unknown): DoorTest {
    return isExpression(expression) ? this.of(expression) : unclear('a part of a test is missing');
  }

  private constant(expression: CedarExpression): DoorTest {
    const literal = literalIn(expression);
    return typeof literal === 'boolean'
      ? { kind: 'constant', holds: literal }
      : unclear('a value stands where a test should');
  }

  private key(expression: unknown, ...kinds: readonly DoorKey['holds'][]): string | undefined {
    const path = pathOf(expression);
    const key = path && this.keys.get(keyName(path));
    return key !== undefined && kinds.includes(key.holds) ? key.name : undefined;
  }

  private truth(expression: CedarExpression): DoorTest {
    const key = this.key(expression, 'truth');
    return key === undefined ? this.notRead(expression) : { kind: 'truth', key };
  }

  private notRead(expression: unknown): DoorTest {
    const path = pathOf(expression);
    return unclear(path === undefined ? 'a test is not read' : `what '${keyName(path)}' holds is not known`);
  }

  /** `context has a.b` asks for one after the other. */
  private presence({ left, attr }: Readonly<Record<string, unknown>>): DoorTest {
    const path = pathOf(left);
    if (path === undefined) return unclear("'has' follows something that is not read");
    const names = [attr].flat().map(String);
    const tests = names.map((_, i) => this.there([...path, ...names.slice(0, i + 1)]));
    return tests.length === 1 && tests[0] !== undefined ? tests[0] : { kind: 'and', tests };
  }

  private there(path: readonly string[]): DoorTest {
    const record = this.keys.get(keyName(path.slice(0, -1)));
    if (record?.keyed === true) return { kind: 'holds', key: record.name, how: 'any', values: path.slice(-1) };
    const key = keyName(path);
    return this.keys.has(key) ? { kind: 'there', key } : unclear(`whether requests carry '${key}' is not known`);
  }

  private like({ left, pattern }: Readonly<Record<string, unknown>>): DoorTest {
    const key = this.key(left, 'text', 'address');
    if (key === undefined || !Array.isArray(pattern)) return this.notRead(left);
    return { kind: 'like', key, glob: pattern.map(patternPart).join('') };
  }

  private equal(left: unknown, right: unknown): DoorTest {
    const address = addressTest('==', left, right, (call) => this.key(pathInCall(call), 'address'));
    if (address !== undefined) return address;
    const [read, literal] = literalIn(right) === undefined ? [right, literalIn(left)] : [left, literalIn(right)];
    return literal === undefined ? unclear('two values of a request are compared') : this.equals(read, literal);
  }

  private equals(read: unknown, literal: Literal): DoorTest {
    const kind = kindOf(literal);
    const key = this.key(read, kind, ...(kind === 'text' ? (['address'] as const) : []));
    if (key === undefined) return this.notRead(read);
    return { kind: 'equal', key, value: String(literal) };
  }

  private other(operator: string, expression: CedarExpression): DoorTest {
    const { left, right } = operandsOf(expression)[1];
    const number = this.number(operator, left, right);
    if (number !== undefined) return number;
    const texts = (read: unknown) => this.key(read, 'texts');
    if (operator === 'contains' && textsIn(left) !== undefined) {
      return { kind: 'or', tests: (textsIn(left) ?? []).map((literal) => this.equals(right, literal)) };
    }
    return (
      listTest(expression, texts) ??
      addressTest(operator, ...argumentsOf(expression), (call) => this.key(pathInCall(call), 'address')) ??
      unclear(`'${operator}' is not read`)
    );
  }

  private number(operator: string, left: unknown, right: unknown): DoorTest | undefined {
    const [sign, read, literal] =
      typeof literalIn(right) === 'number'
        ? [operator, left, literalIn(right)]
        : [FLIPPED[operator], right, literalIn(left)];
    const range = sign === undefined ? undefined : RANGES[sign];
    if (range === undefined || typeof literal !== 'number') return undefined;
    const key = this.key(read, 'number');
    return key === undefined ? this.notRead(read) : range(key, literal);
  }
}

function kindOf(literal: Literal): 'text' | 'number' | 'truth' {
  if (typeof literal === 'string') return 'text';
  return typeof literal === 'number' ? 'number' : 'truth';
}

const isExpression = (value: unknown): value is CedarExpression => typeof value === 'object' && value !== null;

const escaped = (text: string): string => text.replace(/[*?\\]/g, '\\$&');

const patternPart = (part: CedarPatternPart): string => (part === 'Wildcard' ? '*' : escaped(part.Literal));

function argumentsOf(expression: CedarExpression): readonly [unknown, unknown] {
  const [given] = Object.values(expression);
  return Array.isArray(given) ? [given[0], given[1]] : [undefined, undefined];
}

const atMost = (key: string, most: number): DoorTest => ({ kind: 'number', key, atMost: most });
const moreThan = (key: string, limit: number): DoorTest => ({ kind: 'not', test: atMost(key, limit) });
/** Numbers of Cedar are whole. */
const RANGES: Readonly<Record<string, (key: string, limit: number) => DoorTest>> = {
  '<=': atMost,
  '<': (key, limit) => atMost(key, limit - 1),
  '>': moreThan,
  '>=': (key, limit) => moreThan(key, limit - 1),
};

const FLIPPED: Readonly<Record<string, string>> = { '<=': '>=', '<': '>', '>': '<', '>=': '<=' };
