import type { CelExpression } from './expression';
import { partsOf } from './span';

/** The variables that an expression reads, without those that its macros make. */
export function celNames(expression: CelExpression, made: readonly string[] = []): ReadonlySet<string> {
  if (expression.kind === 'name') return new Set(made.includes(expression.name) ? [] : [expression.name]);
  if (expression.kind === 'each') {
    const inner = [expression.test, expression.made].flatMap((part) => part ?? []);
    const variables = [...made, expression.variable];
    const found = [...celNames(expression.over, made), ...inner.flatMap((part) => [...celNames(part, variables)])];
    return new Set(found);
  }
  return new Set(partsOf(expression).flatMap((part) => [...celNames(part, made)]));
}

/** What an expression always is, whatever the request: only what `true` and `false` in the text decide is seen. */
export function celConstant(expression: CelExpression): boolean | undefined {
  switch (expression.kind) {
    case 'literal':
      return expression.type === 'bool' ? expression.value : undefined;
    case 'not': {
      const inner = celConstant(expression.of);
      return inner === undefined ? undefined : !inner;
    }
    case 'and':
      return joined(expression.of, false);
    case 'or':
      return joined(expression.of, true);
    default:
      return celNames(expression).size === 0 ? decided(expression) : undefined;
  }
}

/** `decides` as soon as one part is it, else known only where all are. */
function joined(parts: readonly CelExpression[], decides: boolean): boolean | undefined {
  const values = parts.map(celConstant);
  if (values.includes(decides)) return decides;
  return values.includes(undefined) ? undefined : !decides;
}

/** Of a comparison of two texts or numbers that both stand there. */
function decided(expression: CelExpression): boolean | undefined {
  if (expression.kind !== 'compare' || expression.left.kind !== 'literal' || expression.right.kind !== 'literal') {
    return undefined;
  }
  const isSame = expression.left.value === expression.right.value;
  return expression.sign === '==' ? isSame : expression.sign === '!=' ? !isSame : undefined;
}
