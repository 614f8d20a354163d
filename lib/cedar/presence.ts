import { type CedarSource, cedarError } from './mistake';
import { pathBefore } from './path';
import { type Attributes, membersOf, record, type Shape, shapeAt } from './shape';
import { nameOf, spanOf, type Token } from './tokens';

/**
 * Refuses a `has` that asks for an attribute which no request has.
 *
 * Cedar takes such a test to be false without a word, and a forbid behind it never forbids.
 *
 * @throws CedarUnknownAttribute if no request has the attribute
 * @throws CedarInvalid if `has` does not follow a plain path, so that it cannot be told which record is asked
 */
export function checkPresenceTests(source: CedarSource, tokens: readonly Token[], context: Attributes): void {
  for (const [i, token] of tokens.entries()) {
    if (token.text !== 'has') continue;
    const path = pathBefore(tokens, i);
    if (path === undefined) {
      const must = 'test for attributes with `has` after a path that begins with `context`';
      const at = spanOf(tokens.slice(Math.max(i - 1, 0), i + 1));
      throw cedarError(source, { code: 'CedarInvalid', must, at, help: 'write `context.a has b`' });
    }
    // Where the path itself leads nowhere, Cedar says so.
    const asked = shapeAt(record(context), path.names);
    if (asked !== undefined) checkNames(source, asked, namesAfter(tokens, i));
  }
}

/** What is asked for: `a`, `"a"` or `a.b.c`. */
function namesAfter(tokens: readonly Token[], has: number): Token[] {
  const names = tokens.slice(has + 1, has + 2);
  for (let i = has + 2; tokens[i]?.text === '.'; i += 2) names.push(...tokens.slice(i + 1, i + 2));
  return names;
}

function checkNames(source: CedarSource, asked: Shape, names: readonly Token[]): void {
  let shape = asked;
  for (const name of names) {
    const next = shapeAt(shape, [nameOf(name)]);
    if (next === undefined) {
      const must = 'test for attributes that requests have';
      const help = `there is only: ${membersOf(shape)}`;
      throw cedarError(source, { code: 'CedarUnknownAttribute', must, at: spanOf([name]), help });
    }
    shape = next;
  }
}
