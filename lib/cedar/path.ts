import { nameOf, type Token } from './tokens';

/** The names in a path `context.a.b` or `context["a"].b`, and the index of the token `context`. */
export interface Path {
  readonly names: readonly string[];
  readonly from: number;
}

/** The path that ends just before a token, or undefined where something else stands there. */
export function pathBefore(tokens: readonly Token[], end: number): Path | undefined {
  const names: string[] = [];
  let i = end - 1;
  for (let step = stepAt(tokens, i); step !== undefined; step = stepAt(tokens, i)) {
    names.unshift(step.name);
    i -= step.length;
  }
  return tokens[i]?.text === 'context' ? { names, from: i } : undefined;
}

function stepAt(tokens: readonly Token[], i: number): { name: string; length: number } | undefined {
  const [before, name, last] = [tokens[i - 2], tokens[i - 1], tokens[i]];
  if (before?.text === '[' && name?.text.startsWith('"') && last?.text === ']')
    return { name: nameOf(name), length: 3 };
  return name?.text === '.' && last !== undefined ? { name: nameOf(last), length: 2 } : undefined;
}
