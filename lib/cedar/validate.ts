import type { DetailedError } from '@cedar-policy/cedar-wasm/nodejs';
import { withParsedAddresses } from './address';
import { cedar } from './cedar';
import { type CedarSource, cedarError } from './mistake';
import type { CedarPolicy } from './policy';
import { checkPresenceTests } from './presence';
import { schemaOf } from './schema';
import { checkScope } from './scope';
import type { Attributes } from './shape';
import { policiesOf, type Span, spanOf, type Token, tokensOf } from './tokens';

/** What Cedar's validator says, told apart by the words it says it with. */
const VERDICTS = [
  {
    said: /safety of access to optional attribute/,
    code: 'CedarUnguarded',
    must: 'test an attribute that may be missing with `has` before reading it',
  },
  { said: /not found/, code: 'CedarUnknownAttribute', must: 'read attributes that requests have' },
  { said: /policy is impossible/, code: 'CedarNeverApplies', must: 'hold policies that some request can meet' },
  { said: /./, code: 'CedarInvalid', must: 'hold policies that fit what requests carry' },
];

/**
 * Validates Cedar text strictly, and returns its policies as plain data.
 *
 * An attribute that may be missing must be tested with `has` first: Cedar skips a policy that stumbles over a missing attribute,
 * and a forbid that is skipped does not forbid.
 *
 * @param context what requests carry
 * @throws CedarEmpty if the text holds no policy
 * @throws CedarTemplate if it holds a template, whose slots nobody fills
 * @throws CedarSyntax if it is not Cedar
 * @throws CedarScope if a principal, action or resource is constrained or read
 * @throws CedarUnknownAttribute if it names an attribute that no request has
 * @throws CedarUnguarded if it reads an attribute that may be missing, without `has`
 * @throws CedarNeverApplies if no request can meet the conditions of a policy
 * @throws CedarInvalid if it is wrong in another way: types that do not fit, an address that is none
 */
export function validateCedar(source: CedarSource, context: Attributes): CedarPolicy[] {
  const policies = parseCedar(source).map(({ policy }) => policy);
  const tokens = tokensOf(source.text);
  checkScope(source, tokens);
  checkPresenceTests(source, tokens, context);
  checkTypes(source, tokens, context);
  return policies;
}

/** A policy, and the text that holds it alone: where it stood, with blanks in place of what stood before. */
export interface CedarPart {
  readonly policy: CedarPolicy;
  readonly text: string;
}

/**
 * Parses Cedar text, and asks nothing of what its policies read.
 *
 * @throws CedarEmpty if the text holds no policy
 * @throws CedarTemplate if it holds a template, whose slots nobody fills
 * @throws CedarSyntax if it is not Cedar
 */
export function parseCedar(source: CedarSource): CedarPart[] {
  const tokens = tokensOf(source.text);
  checkPresent(source, tokens);
  checkSyntax(source);
  return policiesOf(tokens).map((policy) => {
    const { start, end } = spanOf(policy);
    const text = source.text.slice(0, start).replace(/[^\n]/g, ' ') + source.text.slice(start, end);
    return { policy: plain(source, policy), text };
  });
}

function checkPresent(source: CedarSource, tokens: readonly Token[]): void {
  const slot = tokens.findIndex(({ text }) => text === '?');
  if (slot !== -1) {
    const at = spanOf(tokens.slice(slot, slot + 2));
    const help = 'write the condition out';
    throw cedarError(source, { code: 'CedarTemplate', must: 'hold policies, not templates', at, help });
  }
  if (tokens.length > 0) return;
  const help = 'without a policy nobody gets through; say who does';
  throw cedarError(source, { code: 'CedarEmpty', must: 'hold a policy', at: { start: 0, end: 0 }, help });
}

function checkSyntax(source: CedarSource): void {
  const answer = cedar().checkParsePolicySet({ staticPolicies: source.text });
  if (answer.type === 'success') return;
  const [error] = answer.errors;
  throw cedarError(source, {
    code: 'CedarSyntax',
    must: 'be valid Cedar',
    at: placeOf(source, error),
    help: said(error),
  });
}

function checkTypes(source: CedarSource, tokens: readonly Token[], context: Attributes): void {
  const staticPolicies = withParsedAddresses(source, tokens, context);
  const answer = cedar().validate({ schema: schemaOf(context, tokens), policies: { staticPolicies } });
  const errors =
    answer.type === 'failure'
      ? answer.errors
      : [...answer.validationErrors, ...answer.validationWarnings].map(({ error }) => error);
  const [error] = errors;
  if (error === undefined) return;
  const verdict = VERDICTS.find(({ said }) => said.test(error.message));
  const { code, must } = verdict ?? { code: 'CedarInvalid', must: 'be valid Cedar' };
  throw cedarError(source, { code, must, at: placeOf(source, error), help: said(error) });
}

/** Cedar's own words, without those that speak of names we made up for it. */
function said(error: DetailedError | undefined): string {
  const [label] = error?.sourceLocations ?? [];
  const message = (error?.message ?? 'it cannot be read')
    .replace(/^failed to parse policies from string: /, '')
    .replace(/^for policy `[^`]*`, /, '')
    .replace(/ for Action::"access"/, '');
  return [message, label?.label, error?.help].filter((part) => part).join(', ');
}

/** Where Cedar points to. It counts bytes, and points between two characters where it misses something. */
function placeOf({ text }: CedarSource, error: DetailedError | undefined): Span {
  const bytes = Buffer.from(text);
  const at = (offset: number) => bytes.subarray(0, offset).toString().length;
  const [location] = error?.sourceLocations ?? [];
  const start = at(location?.start ?? 0);
  const end = at(location?.end ?? 0);
  return { start, end: end > start ? end : `${text}\n`.indexOf('\n', start) };
}

function plain({ text }: CedarSource, policy: readonly Token[]): CedarPolicy {
  const { start, end } = spanOf(policy);
  const answer = cedar().policyToJson(text.slice(start, end));
  // Cannot happen: the text was parsed before.
  if (answer.type === 'failure') throw new Error(said(answer.errors[0]));
  const { effect, conditions } = answer.json;
  return { effect, conditions };
}
