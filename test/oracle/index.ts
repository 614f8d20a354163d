import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export type Policy = { readonly Version?: string; readonly Statement: readonly object[] };

/** One request, with every policy that has a say in it. */
export interface Question {
  /** ARN of a role or of another principal. */
  readonly principal: string;
  readonly action: string;
  /** ARN of the resource, or `*` for an action that names none. */
  readonly resource: string;
  /** @default the account of the principal */
  readonly resourceAccount?: string;
  readonly context?: Record<string, string | string[]>;
  readonly identity?: readonly Policy[];
  readonly boundary?: readonly Policy[];
  readonly resourcePolicy?: Policy;
  readonly endpoint?: readonly Policy[];
}

export type Decision = 'Allowed' | 'ImplicitlyDenied' | 'ExplicitlyDenied';

/**
 * Lets an independent simulator of AWS IAM, in a process of its own, decide each question.
 *
 * A question that the simulator refuses (an unknown action, a malformed ARN) throws: it has no answer.
 */
export function decide(questions: readonly Question[]): Decision[] {
  const child = spawnSync(process.execPath, [join(__dirname, 'simulate.mjs')], {
    input: JSON.stringify(questions.map(simulation)),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (child.status !== 0) throw new Error(`the oracle failed: ${child.stderr}`);
  const answers: { result?: Decision; error?: unknown }[] = JSON.parse(child.stdout);
  return answers.map(({ result, error }, i) => {
    if (result === undefined) throw new Error(`${JSON.stringify(questions[i])}: ${JSON.stringify(error)}`);
    return result;
  });
}

function simulation(question: Question) {
  const named = (policies: readonly Policy[] = []) =>
    policies.map((policy, i) => ({ name: `policy${i}`, policy: { Version: '2012-10-17', ...policy } }));
  const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
  return {
    request: {
      principal: question.principal,
      action: question.action,
      resource: {
        resource: question.resource,
        accountId: question.resourceAccount ?? question.principal.split(':')[4],
      },
      contextVariables: question.context ?? {},
    },
    identityPolicies: named(question.identity),
    serviceControlPolicies: [{ orgIdentifier: 'r-root', policies: [{ name: 'all', policy: everything }] }],
    resourceControlPolicies: [],
    ...(question.boundary && { permissionBoundaryPolicies: named(question.boundary) }),
    ...(question.resourcePolicy && { resourcePolicy: { Version: '2012-10-17', ...question.resourcePolicy } }),
    ...(question.endpoint && { vpcEndpointPolicies: named(question.endpoint) }),
  };
}
