import type { Parsed, ParsedPart } from './cel';
import type { CelArithmetic, CelComparison, CelExpression, CelLiteral, CelMacro } from './expression';

type Kind = ParsedPart['exprKind'];
type ValueOf<Case extends Kind['case']> = Extract<Kind, { readonly case: Case }>['value'];
type Call = ValueOf<'callExpr'>;
type Comprehension = ValueOf<'comprehensionExpr'>;
type Constant = NonNullable<ValueOf<'constExpr'>>['constantKind'];

/** Something that only names what it makes of a text, and means no request: `acme.Message{field: 1}`. */
export class CelMessage extends Error {
  public constructor(public readonly at: number) {
    super('a message');
  }
}

/**
 * What the parser made of a text, without the types and the numbering of its format.
 *
 * @throws CelMessage if the text makes a message of a type, which no condition may
 */
export function plain(parsed: Parsed, text: string): CelExpression {
  return new Plain(parsed.sourceInfo, text).of(parsed.expr);
}

class Plain {
  public constructor(
    private readonly info: Parsed['sourceInfo'],
    private readonly text: string,
  ) {}

  public of(part: ParsedPart | undefined): CelExpression {
    // Cannot happen: the parser leaves nothing out.
    if (part === undefined) throw new Error('a part is missing');
    const { exprKind } = part;
    const at = this.placeOf(part);
    switch (exprKind.case) {
      case 'constExpr':
        return literal(exprKind.value.constantKind, at);
      case 'identExpr':
        return { kind: 'name', name: exprKind.value.name, at };
      case 'selectExpr':
        return this.field(exprKind.value, at);
      case 'callExpr':
        return this.call(exprKind.value, at);
      case 'listExpr':
        return { kind: 'list', of: exprKind.value.elements.map((each) => this.of(each)), at };
      case 'structExpr':
        return this.map(exprKind.value, at);
      case 'comprehensionExpr':
        return this.each(exprKind.value, this.macroOf(part), at);
      default:
        throw new Error(`no expression is a ${exprKind.case}`);
    }
  }

  private field({ operand, field, testOnly }: ValueOf<'selectExpr'>, at: number): CelExpression {
    return { kind: testOnly ? 'has' : 'field', of: this.of(operand), name: field, at: testOnly ? at : this.wordAt(at) };
  }

  private call({ function: sign, target, args }: Call, at: number): CelExpression {
    const parts = args.map((each) => this.of(each));
    const operation = operationOf(sign, parts, at);
    if (operation !== undefined) return operation;
    const on = target && this.of(target);
    return { kind: 'call', name: sign, on, arguments: parts, at: on ? this.wordAt(at) : at };
  }

  private map({ entries, messageName }: ValueOf<'structExpr'>, at: number): CelExpression {
    if (messageName !== '') throw new CelMessage(at);
    const pairs = entries.map(({ keyKind, value }) => ({
      key: this.of(keyKind.case === 'mapKey' ? keyKind.value : undefined),
      value: this.of(value),
    }));
    return { kind: 'map', entries: pairs, at };
  }

  /** What the macro was, out of the loop that the parser makes of it. */
  private each({ iterRange, iterVar, loopStep }: Comprehension, macro: CelMacro, at: number): CelExpression {
    const [first, second] = argumentsOf(loopStep);
    const asks = { all: second, exists: second, exists_one: first, filter: first, map: undefined }[macro];
    const filtered = macro === 'map' && callIn(loopStep)?.function === '_?_:_';
    const test = filtered ? first : asks;
    const [, appended] = macro === 'map' ? argumentsOf(filtered ? second : loopStep) : [];
    const made = appended?.exprKind.case === 'listExpr' ? appended.exprKind.value.elements[0] : undefined;
    return {
      kind: 'each',
      macro,
      over: this.of(iterRange),
      variable: iterVar,
      test: test && this.of(test),
      made: made && this.of(made),
      at: this.wordAt(at),
    };
  }

  private macroOf({ id }: ParsedPart): CelMacro {
    const written = this.info?.macroCalls[`${id}`]?.exprKind;
    const name = written?.case === 'callExpr' ? written.value.function : '';
    return MACROS[name] ?? 'exists';
  }

  /** The parser counts the blanks before a sign to it. */
  private placeOf({ id }: ParsedPart): number {
    const at = this.info?.positions[`${id}`] ?? 0;
    return at + (/^\s*/.exec(this.text.slice(at))?.[0].length ?? 0);
  }

  /** Where the word after a dot begins: the parser names the place of the dot. */
  private wordAt(at: number): number {
    return at + (/^\.\s*/.exec(this.text.slice(at))?.[0].length ?? 0);
  }
}

const MACROS: Readonly<Record<string, CelMacro>> = {
  all: 'all',
  exists: 'exists',
  exists_one: 'exists_one',
  existsOne: 'exists_one',
  filter: 'filter',
  map: 'map',
};

const callIn = (part: ParsedPart | undefined): Call | undefined =>
  part?.exprKind.case === 'callExpr' ? part.exprKind.value : undefined;

const argumentsOf = (part: ParsedPart | undefined): readonly ParsedPart[] => callIn(part)?.args ?? [];

const COMPARISONS: Readonly<Record<string, CelComparison>> = {
  '_==_': '==',
  '_!=_': '!=',
  '_<_': '<',
  '_<=_': '<=',
  '_>_': '>',
  '_>=_': '>=',
  '@in': 'in',
};

const ARITHMETIC: Readonly<Record<string, CelArithmetic>> = {
  '_+_': '+',
  '_-_': '-',
  '_*_': '*',
  '_/_': '/',
  '_%_': '%',
};

/** What a sign joins, where the name of a function is that of a sign. */
function operationOf(sign: string, parts: readonly CelExpression[], at: number): CelExpression | undefined {
  const [left, right, third] = parts;
  if (left === undefined) return undefined;
  if (sign === '!_') return { kind: 'not', of: left, at };
  if (sign === '-_') return { kind: 'negative', of: left, at };
  if (right === undefined) return undefined;
  if (sign === '_[_]') return { kind: 'index', of: left, key: right, at };
  if (sign === '_&&_') return joined('and', parts, at);
  if (sign === '_||_') return joined('or', parts, at);
  if (sign === '_?_:_' && third !== undefined) {
    return { kind: 'if', condition: left, whenTrue: right, whenFalse: third, at };
  }
  const [comparison, arithmetic] = [COMPARISONS[sign], ARITHMETIC[sign]];
  if (comparison !== undefined) return { kind: 'compare', sign: comparison, left, right, at };
  return arithmetic && { kind: 'arithmetic', sign: arithmetic, left, right, at };
}

/** The parser joins two and two. */
function joined(kind: 'and' | 'or', parts: readonly CelExpression[], at: number): CelExpression {
  return { kind, of: parts.flatMap((part) => (part.kind === kind ? part.of : [part])), at };
}

function literal(constant: Constant, at: number): CelLiteral {
  switch (constant.case) {
    case 'stringValue':
      return { kind: 'literal', type: 'string', value: constant.value, at };
    case 'int64Value':
      return { kind: 'literal', type: 'int', value: constant.value, at };
    case 'uint64Value':
      return { kind: 'literal', type: 'uint', value: constant.value, at };
    case 'doubleValue':
      return { kind: 'literal', type: 'double', value: constant.value, at };
    case 'boolValue':
      return { kind: 'literal', type: 'bool', value: constant.value, at };
    case 'bytesValue':
      return { kind: 'literal', type: 'bytes', value: constant.value, at };
    default:
      return { kind: 'literal', type: 'null', value: null, at };
  }
}
