import { type CedarPolicy, optional, record, type Shape, set } from '../../../cedar';

/** What is read below a name, and what for. */
interface Claim {
  shape?: Shape;
  readonly below: Map<string, Claim>;
}

const LITERALS: Readonly<Record<string, Shape>> = { string: 'String', number: 'Long', boolean: 'Boolean' };

/** Operators whose left side can only be of one shape. */
const LEFT: Readonly<Record<string, Shape>> = {
  contains: set('String'),
  containsAll: set('String'),
  containsAny: set('String'),
  isEmpty: set('String'),
  like: 'String',
  '<': 'Long',
  '<=': 'Long',
  '>': 'Long',
  '>=': 'Long',
  ip: 'Address',
};

/**
 * What policies take the claims of an OpenID Connect provider to be: the files do not say which claims it sends, nor of what type.
 *
 * Every claim may be missing, but for `sub`, which every provider sends.
 */
export function claimsIn(policies: readonly CedarPolicy[], reference: string): Shape {
  const root: Claim = { below: new Map() };
  for (const { conditions } of policies) visit(conditions, undefined, { root, reference });
  return record({ ...attributesOf(root), sub: 'String' });
}

interface Search {
  readonly root: Claim;
  readonly reference: string;
}

/** @param shape what the operator around the expression takes it to be */
function visit(expression: unknown, shape: Shape | undefined, search: Search): void {
  if (typeof expression !== 'object' || expression === null) return;
  const names = namesOf(expression);
  if (names?.[0] === search.reference) note(search.root, names.slice(1), shape);
  for (const [operator, operands] of Object.entries(expression)) visitOperands(operator, operands, search);
}

function visitOperands(operator: string, operands: unknown, search: Search): void {
  if (typeof operands !== 'object' || operands === null) return;
  const isAccess = operator === '.' || operator === 'has';
  const compared = operator === '==' || operator === '!=' ? literalIn(operands) : undefined;
  const shape = isAccess ? undefined : (LEFT[operator] ?? compared);
  for (const operand of Object.values(operands)) visit(operand, shape, search);
}

/** The shape of the literal on either side of a comparison. */
function literalIn(operands: object): Shape | undefined {
  const literal = Object.values(operands).find((side) => typeof side === 'object' && side !== null && 'Value' in side);
  return LITERALS[typeof literal?.Value];
}

/** The names of `context.a.b` and of `context.a has b`; nothing for other expressions. */
function namesOf(expression: object): readonly string[] | undefined {
  if ('Var' in expression) return expression.Var === 'context' ? [] : undefined;
  const access: unknown = '.' in expression ? expression['.'] : 'has' in expression ? expression.has : undefined;
  if (typeof access !== 'object' || access === null || !('left' in access) || !('attr' in access)) return undefined;
  const before = typeof access.left === 'object' && access.left !== null ? namesOf(access.left) : undefined;
  return before && [...before, ...[access.attr].flat().map(String)];
}

function note(claim: Claim, [name, ...rest]: readonly string[], shape: Shape | undefined): void {
  if (name === undefined) {
    claim.shape ??= shape;
    return;
  }
  const below = claim.below.get(name) ?? { below: new Map() };
  claim.below.set(name, below);
  note(below, rest, shape);
}

const attributesOf = ({ below }: Claim) =>
  Object.fromEntries([...below].map(([name, claim]) => [name, optional(shapeOfClaim(claim))]));

/** A claim that nothing is said about may be tested for only, or stand for itself as a condition. */
const shapeOfClaim = (claim: Claim): Shape =>
  claim.below.size > 0 ? record(attributesOf(claim)) : (claim.shape ?? 'Boolean');
