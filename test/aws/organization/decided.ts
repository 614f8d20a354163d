import type { Stack } from 'aws-cdk-lib';
import { decide as decideByFiles } from '../../../lib/access/decide';
import type { Request as Asked } from '../../../lib/access/model';
import { accessOf } from '../../../lib/cloudformation/access';
import { stacksOf } from '../../cloudformation/reading';
import { type Decision, decide as decideByOracle, type Policy, type Question } from '../../oracle';
import { ACCOUNT, ENV, ofType, policiesIn } from './guardrails-of';

export const role = (name: string, account = ACCOUNT) => `arn:aws:iam::${account}:role/${name}`;

/** Somebody in an account of the organization, to whom everything is granted. */
export const SOMEBODY = role('adjuster');

export type Context = Readonly<Record<string, string>>;
export type Request = readonly [action: string, resource?: string, context?: Context];

/** What becomes of requests, by somebody or by these. */
export type Expected = readonly [
  decision: 'Allowed' | 'ExplicitlyDenied',
  requests: readonly Request[],
  ...by: string[],
];

const EVERYTHING = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

interface One {
  readonly decision: Decision;
  readonly by: string;
  readonly request: Request;
}

const contextOf = (by: string, context: Context = {}) => ({
  'aws:ViaAWSService': 'false',
  'aws:PrincipalArn': by,
  ...context,
});

/** Says of each request what an independent simulator decides, and what the evaluator of this library does from the template. */
export function decisionsOf(
  stack: Stack,
  ...expected: readonly Expected[]
): {
  readonly wanted: readonly string[];
  readonly byOracle: readonly string[];
  readonly byFiles: readonly string[];
} {
  const all: One[] = expected.flatMap(([decision, requests, ...by]) =>
    (by.length > 0 ? by : [SOMEBODY]).flatMap((one) => requests.map((request) => ({ decision, by: one, request }))),
  );
  const told = (decisions: readonly string[]) =>
    all.map(({ by, request }, i) => `${by.replace(/.*role\//, '')} ${JSON.stringify(request)}: ${decisions[i]}`);
  return {
    wanted: told(all.map(({ decision }) => decision)),
    byOracle: told(fromOracle(stack, all)),
    byFiles: told(fromFiles(stack, all)),
  };
}

/**
 * Resources that the simulator has no answer about: the model that global profiles are checked on, and roles of Identity Center, which it holds
 * to be changed by nobody, whatever policies say.
 */
const BEYOND_ORACLE = /:bedrock:::|:role\/aws-reserved\//;

/** Keys that the documentation of a service knows, and its reference of actions does not: the simulator takes them away. */
const UNKNOWN_KEYS = /^aws-marketplace:ProductId$|^bedrock-agentcore:(Gateway|PolicyEngine|KmsKeyArn)/;

function fromOracle(stack: Stack, all: readonly One[]): readonly Decision[] {
  const policies = ofType(stack, 'SERVICE_CONTROL_POLICY');
  const isAsked = ({ request: [, resource = '*', context = {}] }: One) =>
    !BEYOND_ORACLE.test(resource) && !Object.keys(context).some((key) => UNKNOWN_KEYS.test(key));
  const answers = decideByOracle(all.filter(isAsked).map((one) => question(one, policies)));
  let next = 0;
  return all.map((one) => (isAsked(one) ? (answers[next++] ?? one.decision) : one.decision));
}

function question(
  { by, request: [action, resource = '*', context] }: One,
  serviceControls: readonly Policy[],
): Question {
  return {
    principal: by,
    action,
    resource,
    resourceAccount: ACCOUNT,
    context: contextOf(by, context),
    identity: [EVERYTHING],
    serviceControls,
    ...(action.startsWith('kms:') && { resourcePolicy: ROOT }),
  };
}

const ROOT: Policy = {
  Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'kms:*', Resource: '*' }],
};

function fromFiles(stack: Stack, all: readonly One[]): string[] {
  const names = [...new Set(all.map(({ by }) => by.replace(/.*:role\//, '')))];
  const roles = names.map((name, i) => [
    `Role${i}`,
    {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: name.replace(/.*\//, ''),
        Path: `/${name.replace(/[^/]*$/, '')}`,
        AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [] },
        Policies: [{ PolicyName: 'All', PolicyDocument: EVERYTHING }],
      },
    },
  ]);
  const tree = { ...policiesIn(stack), ...Object.fromEntries(roles) };
  const [way] = accessOf(stacksOf({ tree, environment: { ...ENV, stackName: stack.stackName } })).ways;
  if (way === undefined) throw new Error('no way');
  const { access } = way;
  return all.map(({ decision, by, request: [action, resource = '*', context] }) => {
    const caller: Asked['caller'] = { kind: 'role', arn: by };
    const { outcome } = decideByFiles(access, { caller, action, resource, context: contextOf(by, context) });
    // A key of which the files show no policy leaves open what its policy would allow.
    return action.startsWith('kms:') && outcome === 'implicitly denied' ? decision : (NAMES[outcome] ?? outcome);
  });
}

const NAMES: Readonly<Record<string, Decision>> = {
  allowed: 'Allowed',
  'explicitly denied': 'ExplicitlyDenied',
  'implicitly denied': 'ImplicitlyDenied',
};
