import { nearestTo } from '../core/nearest';
import { callType } from './calls';
import { type CelType, fits, kindOf, list, map, nameOf } from './cel-type';
import type { CelContext } from './context';
import type { CelExpression } from './expression';
import { type CelMistake, type CelSource, celError } from './mistake';
import { arithmeticType, checkComparison } from './operators';
import { parseCel } from './parse';
import { spanOf } from './span';

/**
 * Parses CEL text, and refuses what its place does not know: names, functions, signs, and values that are never met.
 *
 * @throws what `parseCel` throws
 * @throws CelTooLong if it has more characters than its place takes
 * @throws CelUnknownName if it reads something that is not there
 * @throws CelUnknownFunction if it calls a function or a macro that is not there, or on something that has none
 * @throws CelOperator if it compares something in a way that its service does not know
 * @throws CelType if types do not fit, or the whole is not true or false
 * @throws CelValue if it compares with a value that is never met, or calls with one that is none
 */
export function celExpression(source: CelSource, context: CelContext): CelExpression {
  const { longest } = context;
  if (longest !== undefined && source.text.length > longest) {
    const must = `have at most ${longest} characters`;
    const help = `it has ${source.text.length}`;
    throw celError(source, { code: 'CelTooLong', must, at: { start: 0, end: 40 }, help });
  }
  const expression = parseCel(source);
  new Check(source, context).demand(expression, 'bool');
  return expression;
}

/** What a part of an expression is, in its place. */
export class Check {
  public constructor(
    public readonly source: CelSource,
    public readonly context: CelContext,
    private readonly locals: ReadonlyMap<string, CelType> = new Map(),
  ) {}

  /** @throws CelType if it is something else */
  public demand(part: CelExpression, wanted: CelType): CelType {
    const type = this.typeOf(part);
    if (fits(type, wanted)) return type;
    throw this.mistake(part, 'CelType', `hold a ${nameOf(wanted)} here`, `it is a ${nameOf(type)}`);
  }

  public typeOf(part: CelExpression): CelType {
    switch (part.kind) {
      case 'literal':
        return part.type;
      case 'name':
        return this.nameType(part.name, part);
      case 'field':
      case 'has':
        return this.fieldType(part);
      case 'index':
        return this.indexType(part.of, part.key);
      case 'call':
        return callType(this, part);
      case 'not':
        return this.demand(part.of, 'bool');
      case 'negative':
        return this.demand(part.of, this.typeOf(part.of) === 'double' ? 'double' : 'int');
      case 'and':
      case 'or':
        for (const each of part.of) this.demand(each, 'bool');
        return 'bool';
      case 'compare':
        return checkComparison(this, part);
      case 'arithmetic':
        return arithmeticType(this, part);
      default:
        return this.compoundType(part);
    }
  }

  /** The error for a part: it quotes it. */
  public mistake(part: CelExpression, code: string, must: string, help: string): Error {
    return this.mistakeAt(spanOf(this.source.text, part), code, must, help);
  }

  private mistakeAt(at: CelMistake['at'], code: string, must: string, help: string): Error {
    return celError(this.source, { code, must, at, help });
  }

  private compoundType(part: Extract<CelExpression, { kind: 'if' | 'list' | 'map' | 'each' }>): CelType {
    switch (part.kind) {
      case 'if':
        this.demand(part.condition, 'bool');
        return this.demand(part.whenFalse, this.typeOf(part.whenTrue));
      case 'list':
        return list(this.commonType(part.of));
      case 'map':
        for (const { key } of part.entries) this.demand(key, 'string');
        return map(this.commonType(part.entries.map(({ value }) => value)));
      case 'each':
        return this.eachType(part);
    }
  }

  /** The type that all have; `any` where they differ. */
  private commonType(parts: readonly CelExpression[]): CelType {
    const [first, ...others] = parts.map((part) => this.typeOf(part));
    return first !== undefined && others.every((other) => fits(other, first)) ? first : 'any';
  }

  private nameType(name: string, part: CelExpression): CelType {
    const type = this.locals.get(name) ?? own(this.context.variables, name);
    if (type !== undefined) return type;
    throw this.unknownName(part, name, Object.keys(this.context.variables), this.context.holder);
  }

  private fieldType(part: Extract<CelExpression, { kind: 'field' | 'has' }>): CelType {
    if (part.kind === 'has' && !this.context.macros.includes('has')) throw this.unknownMacro(part, 'has');
    const of = this.typeOf(part.of);
    const type = this.memberType(of, part.name, part);
    return part.kind === 'has' ? 'bool' : type;
  }

  private memberType(of: CelType, name: string, part: CelExpression): CelType {
    if (of === 'any') return 'any';
    if (typeof of === 'object' && of.kind === 'map') {
      if (of.keys === undefined || of.keys.fits(name)) return of.of;
      throw this.mistake(part, 'CelUnknownName', `name ${of.keys.words}`, `'${name}' is none`);
    }
    const fields = typeof of === 'object' && of.kind === 'record' ? of.fields : {};
    const type = own(fields, name);
    if (type !== undefined) return type;
    throw this.unknownName(part, name, Object.keys(fields), 'what stands before it');
  }

  private unknownName(part: CelExpression, name: string, known: readonly string[], where: string): Error {
    const nearest = nearestTo(name, known);
    const list = known.length === 0 ? 'nothing' : known.join(', ');
    const help = nearest === undefined ? `${where} has ${list}` : `write '${nearest}'`;
    return this.mistake(part, 'CelUnknownName', 'read what is there', help);
  }

  private indexType(of: CelExpression, key: CelExpression): CelType {
    const type = this.typeOf(of);
    if (key.kind === 'literal' && key.type === 'string') return this.memberType(type, key.value, key);
    if (type === 'any') {
      this.typeOf(key);
      return 'any';
    }
    this.demand(key, kindOf(type) === 'list' ? 'int' : 'string');
    if (typeof type === 'object' && (type.kind === 'list' || type.kind === 'map')) return type.of;
    throw this.mistake(of, 'CelType', 'take parts by number or name of lists and maps', `it is a ${nameOf(type)}`);
  }

  private eachType(part: Extract<CelExpression, { kind: 'each' }>): CelType {
    const { macro, over, variable, test, made } = part;
    if (!this.context.macros.includes(macro)) throw this.unknownMacro(part, macro);
    const type = this.typeOf(over);
    const kind = kindOf(type);
    if (kind !== 'list' && kind !== 'map' && kind !== 'any') {
      throw this.mistake(over, 'CelType', `call '${macro}' on a list or a map`, `it is a ${nameOf(type)}`);
    }
    const element = typeof type === 'object' && type.kind === 'list' ? type.of : kind === 'map' ? 'string' : 'any';
    const inner = new Check(this.source, this.context, new Map([...this.locals, [variable, element]]));
    if (test !== undefined) inner.demand(test, 'bool');
    const mapped = made && inner.typeOf(made);
    if (macro === 'map') return list(mapped ?? 'any');
    return macro === 'filter' ? type : 'bool';
  }

  private unknownMacro(part: CelExpression, macro: string): Error {
    const { macros, holder } = this.context;
    const known = macros.length === 0 ? 'no macros' : `only ${macros.join(', ')}`;
    return this.mistake(
      part,
      'CelUnknownFunction',
      'call what is there',
      `'${macro}' is a macro, and ${holder} knows ${known}`,
    );
  }
}

const own = (fields: Readonly<Record<string, CelType>>, name: string): CelType | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;
