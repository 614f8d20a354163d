import { actionTable } from '../actions';
import type { Access } from '../model';
import type { SolveOptions } from '../solve';
import type { CallerClass } from './caller-class';
import { actionsLike } from './known-actions';
import { partitionOf } from './partition';
import { statementsOf } from './policies-of';
import type { Scope } from './scope';

/** Values that a person understands, by variable: they are tried before others. */
export type Hints = NonNullable<SolveOptions['hints']>;

const MOST_ACTIONS = 40;
const MOST_RESOURCES = 400;
const MOST_NAMED = 100;

/** Values of the documentation, which belong to nobody. */
const DOCUMENTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['aws:sourceip', ['203.0.113.7']],
  ['aws:vpcsourceip', ['10.0.0.7']],
  ['aws:sourcevpce', ['vpce-0123456789abcdef0']],
  ['aws:sourcevpc', ['vpc-0123456789abcdef0']],
  ['aws:principalorgid', ['o-exampleorgid']],
  ['aws:sourceaccount', ['444455556666']],
  ['aws:multifactorauthpresent', ['false']],
  ['aws:securetransport', ['true']],
  ['aws:viaawsservice', ['false']],
  ['aws:currenttime', ['2026-01-01T00:00:00Z']],
]);

/** What the files, and the documentation of AWS, offer as parts of a request. */
export function hintsOf(access: Access, scope: Scope): Hints {
  // Most proofs need no request.
  let resources: readonly string[] | undefined;
  return {
    get: (variable) => {
      if (variable === 'action') return actionsOf(scope.actions);
      if (variable !== 'resource') return DOCUMENTED.get(variable);
      resources ??= resourcesOf(access, scope);
      return resources;
    },
  };
}

/** With the ARN of a caller who has none yet. */
export function withCaller(hints: Hints, { kind, account = '', name }: CallerClass, access: Access): Hints {
  if (name !== undefined) return hints;
  if (kind === 'service') return withValue(hints, 'aws:principalservicename', 'any-other-service.amazonaws.com');
  if (kind !== 'role' && kind !== 'user') return hints;
  return withValue(hints, 'aws:principalarn', `arn:${partitionOf(access)}:iam::${account}:${kind}/any-other-${kind}`);
}

function withValue(hints: Hints, key: string, value: string): Hints {
  return { get: (variable) => (variable === key ? [value] : hints.get(variable)) };
}

/** Actions that AWS has, those that are named without wildcards first. */
function actionsOf(patterns: readonly string[]): readonly string[] {
  const known = ACTIONS.get(patterns) ?? findActions(patterns);
  ACTIONS.set(patterns, known);
  return known;
}

/** By the list of a question, which is the same for all callers and ways. */
const ACTIONS = new WeakMap<readonly string[], readonly string[]>();

function findActions(patterns: readonly string[]): readonly string[] {
  const sorted = [...patterns].sort((one, other) => wildcards(one) - wildcards(other));
  const named = patterns.includes('*') ? WELL_KNOWN : sorted.flatMap(actionsLike);
  return [...new Set(named)].slice(0, MOST_ACTIONS);
}

const WELL_KNOWN = [
  'bedrock:InvokeModel',
  's3:GetObject',
  's3:PutObject',
  'kms:Decrypt',
  'iam:CreateRole',
  'sts:AssumeRole',
];

const wildcards = (pattern: string) => pattern.match(/[*?]/g)?.length ?? 0;

function resourcesOf(access: Access, { actions, resources }: Scope): readonly string[] {
  const example = new Example(access);
  const held = access.resources.flatMap(({ arn, holds }) => [arn, ...holds]);
  const patterns = statementsOf(access).flatMap(({ resources }) => resources?.patterns ?? []);
  const named = [...new Set(patterns)].slice(0, MOST_NAMED);
  const documented = actionsOf(actions).flatMap((action) => actionTable().resourcesOf(action) ?? []);
  const kinds = new Set(documented.flatMap(({ arns }) => arns));
  const roles = access.identities.map(({ arn }) => arn);
  const filled = [...(resources ?? []), ...held, ...named, ...kinds, ...roles].filter((glob) => glob !== '*');
  return [...new Set([...filled.map((glob) => example.of(glob)), '*'])].slice(0, MOST_RESOURCES);
}

/** Fills patterns so that they look like ARNs. */
class Example {
  private readonly parts: readonly string[];

  public constructor(access: Access) {
    this.parts = ['arn', partitionOf(access), 'bedrock', 'us-east-1', access.account];
  }

  public of(glob: string): string {
    const parts = glob.replace(/\$\{[^}]*\}/g, '*').split(':');
    const [last = ''] = parts.length < 6 ? ['*'] : [parts.slice(5).join(':')];
    const filled = this.parts.map((example, i) => fill(parts[i] ?? '*', example));
    return [...filled, fill(last, 'example')].join(':');
  }
}

function fill(part: string, example: string): string {
  if (part === '*') return example;
  return part.replace(
    /\\(.)|\*|\?/g,
    (sign, escaped: string | undefined) => escaped ?? (sign === '*' ? 'example' : '0'),
  );
}
