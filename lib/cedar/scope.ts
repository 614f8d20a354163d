import { type CedarSource, cedarError } from './mistake';
import { policiesOf, spanOf, type Token } from './tokens';

const UNCONSTRAINED = ['principal', 'action', 'resource'];

/**
 * Refuses what a policy says about the principal, the action or the resource.
 *
 * Verified Access has no entities for them: such a permit would permit nothing, and such a forbid would forbid nothing.
 *
 * @throws CedarScope if the scope is constrained, or a condition reads something else than the context
 */
export function checkScope(source: CedarSource, tokens: readonly Token[]): void {
  for (const policy of policiesOf(tokens)) {
    const wrong = constraint(policy) ?? policy.slice(scopeOf(policy).close).find(isEntityVariable);
    if (wrong === undefined) continue;
    throw cedarError(source, {
      code: 'CedarScope',
      must: 'leave principal, action and resource alone',
      at: spanOf(Array.isArray(wrong) ? wrong : [wrong]),
      help: 'begin with `permit (principal, action, resource)` and put each condition, on `context`, into `when` or `unless`',
    });
  }
}

/** Where the scope's parentheses are: annotations stand before them, and have parentheses of their own. */
function scopeOf(policy: readonly Token[]): { open: number; close: number } {
  const open = policy.findIndex(({ text }, i) => text === '(' && /^(permit|forbid)$/.test(policy[i - 1]?.text ?? ''));
  const close = policy.findIndex(({ text }, i) => i > open && text === ')');
  return { open, close };
}

/** The first of the three that is constrained, as `principal == User::"a"`. */
function constraint(policy: readonly Token[]): Token[] | undefined {
  const { open, close } = scopeOf(policy);
  const scope = policy.slice(open + 1, close);
  const wrong = scope.findIndex(({ text }, i) => text !== (i % 2 === 1 ? ',' : UNCONSTRAINED[i / 2]));
  if (wrong === -1) return undefined;
  const next = scope.findIndex(({ text }, i) => i > wrong && text === ',');
  return scope.slice(wrong - 1, next === -1 ? undefined : next);
}

function isEntityVariable({ text }: Token, i: number, tokens: readonly Token[]): boolean {
  return UNCONSTRAINED.includes(text) && tokens[i - 1]?.text !== '.';
}
