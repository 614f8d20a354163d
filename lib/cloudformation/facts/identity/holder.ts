import { every, type Maybe, not, some } from '../../../core';
import { AI_SERVICES, BROAD_POLICIES, RUN } from '../../ai-actions';
import type { Field } from '../../field';
import { speaksOfAi } from '../../speaks-of-ai';
import { Actions, covers, type Statement, statementsOf } from '../../statement';
import type { Subject } from '../../subject';
import { HOLE, matches, shapeOf, type TextLike } from '../../text';
import { Permissions, serviceOf } from './permissions';
import { workloadsOf } from './workload';

/** Who holds rights, as far as the files show: an identity, or a policy that they attach to nobody. */
export interface Holder {
  readonly subject: Subject;
  readonly permissions: Permissions;
  /** Statements that may allow something in AI services, or lead to it: most identities have none, and are asked for nothing further. */
  readonly leading: readonly Statement[];
  /** What runs as the identity, among the resources of the files. */
  readonly workloads: readonly Subject[];
  /** Managed policies by their ARNs, whatever the files show of them. */
  readonly managed: readonly { readonly arn: TextLike; readonly field: Field }[];
  /** Whether only the service that runs the models acts with these rights, and says about guardrails what it was set up with. */
  readonly insideProvider: Maybe<boolean>;
  /** Whether only services act with these rights that do so from networks of their own. */
  readonly offNetwork: Maybe<boolean>;
}

/** A policy whose bearers the files do not show. */
export function unheld(policy: Subject, document: Field, managed: Holder['managed'] = []): Holder {
  const permissions = Permissions.alone(statementsOf(document));
  const leading = permissions.allows.filter(leadsToAi);
  return { subject: policy, permissions, leading, workloads: [], managed, insideProvider: false, offNetwork: false };
}

/** A role, user or group. */
export function holderOf(identity: Subject): Holder {
  const services = takers(identity);
  const workloads = workloadsOf(identity);
  const keeps = workloads.length > 0 && workloads.every(({ type }) => KEEPERS.has(type));
  const permissions = Permissions.of(identity);
  return {
    subject: identity,
    permissions,
    leading: permissions.allows.filter(leadsToAi),
    workloads,
    managed: managedBy(identity.properties.get('ManagedPolicyArns')),
    insideProvider: keeps || onlyAmong(services, /^bedrock\.amazonaws\.com$/),
    offNetwork: keeps || onlyAmong(services, OFF_NETWORK),
  };
}

/** Managed policies that a list names and whose content the files do not show. */
export const managedBy = (list: Field): Holder['managed'] =>
  list.items.flatMap((field) => {
    const arn = field.text;
    return arn === undefined || field.target('AWS::IAM::ManagedPolicy') !== undefined ? [] : [{ arn, field }];
  });

/** Resources for which the service itself runs models. */
const KEEPERS = new Set([
  'AWS::BedrockAgentCore::Evaluator',
  'AWS::BedrockAgentCore::Memory',
  'AWS::BedrockAgentCore::OnlineEvaluationConfig',
]);

/** Services that call others from networks of AWS. */
const OFF_NETWORK = /^(bedrock|states|appsync|apigateway|events|scheduler|pipes)\.amazonaws\.com$/;

/** Whoever the trust policy of a role lets in, as shapes; what is no service is spelled as it is. */
function takers(role: Subject): readonly string[] {
  return statementsOf(role.properties.get('AssumeRolePolicyDocument'))
    .filter(({ isAllow }) => isAllow !== false)
    .flatMap(({ principals }) =>
      principals.map(({ kind, name }) => (kind === 'Service' ? shapeOf(name) : `${kind} ${name}`)),
    );
}

const onlyAmong = (services: readonly string[], pattern: RegExp): boolean =>
  services.length > 0 && services.every((service) => pattern.test(service));

/** Whether the holder may do one of these, by a statement that names it, and nothing closes it. */
export function may(
  { permissions, leading }: Holder,
  actions: Actions,
  request: Readonly<Record<string, string>> = {},
): Maybe<boolean> {
  return some(
    leading.flatMap((statement) =>
      statement
        .namesAmong(actions)
        .map((action) => every([statement.isAllow, not(permissions.closes(statement, action, request))])),
    ),
  );
}

const RUNS = new Actions(RUN);

/** Whether the holder runs models, in whatever way. */
export function runsModels(holder: Holder): Maybe<boolean> {
  const runs = running.get(holder) ?? may(holder, RUNS);
  running.set(holder, runs);
  return runs;
}

const running = new WeakMap<Holder, Maybe<boolean>>();

/**
 * Whether the holder can have to do with AI: something beside it does, its rights may reach AI or other rights, or the files show none.
 *
 * Who does not is let off by rules that are no more about AI than about anything else.
 */
export function mayConcernAi({ subject, permissions, leading, managed }: Holder): boolean {
  if (speaksOfAi(subject.resource.template) || permissions.allows.length + managed.length === 0) return true;
  return leading.length > 0 || managed.some(({ arn }) => matches(arn, BROAD_POLICIES) !== false);
}

const LEADING = new Set([...AI_SERVICES, 'cloudformation', 'iam', 'sts']);

/** Whether a statement speaks of actions in AI services, or of those that lead to rights in them. */
const leadsToAi = ({ excludesActions, actions }: Statement): boolean =>
  excludesActions || actions.some((action) => isLeading(serviceOf(shapeOf(action))));

const isLeading = (service: string): boolean =>
  LEADING.has(service.toLowerCase()) ||
  (/[^a-z0-9-]/i.test(service) &&
    [...LEADING].some((known) => service.includes(HOLE) || covers(service, known) !== false));
