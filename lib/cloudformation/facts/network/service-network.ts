import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { opensToAnyone } from '../../bucket-protection';
import { fact } from '../../fact';
import { type Statement, statementsOf } from '../../statement';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { leadsToModel } from './door-target';
import { namesPrincipals, requiresIdentity } from './endpoint-policy';
import { once } from './once';
import { runsModels } from './runs-models';
import { holdsModels, vpcAt } from './standing';

const LATTICE = 'AWS::VpcLattice';

/** Whether a service of VPC Lattice, or one of its parts, leads to a model, or into a network where models are. */
export const routesToModel: (subject: Subject) => boolean = once((subject) => {
  const { type, properties } = subject;
  switch (type) {
    case `${LATTICE}::ServiceNetwork`:
      return subject.mentionedBy(`${LATTICE}::ServiceNetworkServiceAssociation`).some(routesToModel);
    case `${LATTICE}::ServiceNetworkServiceAssociation`:
      return targetRoutes(properties.get('ServiceIdentifier').target(`${LATTICE}::Service`));
    case `${LATTICE}::Service`:
      return subject.mentionedBy(`${LATTICE}::Listener`).some(routesToModel);
    case `${LATTICE}::Listener`:
      return properties
        .get('DefaultAction', 'Forward', 'TargetGroups')
        .items.some((group) => targetRoutes(group.get('TargetGroupIdentifier').target(`${LATTICE}::TargetGroup`)));
    case `${LATTICE}::TargetGroup`:
      return groupRoutes(subject);
    default:
      return false;
  }
});

const targetRoutes = (target: Subject | undefined): boolean => target !== undefined && routesToModel(target);

function groupRoutes({ properties }: Subject): boolean {
  const network = vpcAt(properties.get('Config', 'VpcIdentifier'));
  if (network !== undefined && holdsModels(network)) return true;
  return properties.get('Targets').items.some((target) => {
    const found = target.get('Id').target();
    return found !== undefined && (leadsToModel(found) || runsModels(found));
  });
}

/** What a service, or a network of them, tells about whom it asks who they are. */
export function authenticating(subject: Subject): Fact[] {
  if (!routesToModel(subject)) return [];
  const kind = subject.properties.get('AuthType');
  const asks = matches(kind.text ?? 'NONE', /^AWS_IAM$/);
  return [
    fact('door-entry', subject, {
      of: 'api',
      public: false,
      asks: kind.as<Maybe<'identity' | 'nothing'>>(Unknown.is(asks) ? asks : asks ? 'identity' : 'nothing'),
    }),
  ];
}

/** What a service tells beside that: whether its calls are logged, by itself or by a network that it is in. */
export function service(subject: Subject): Fact[] {
  if (!routesToModel(subject)) return [];
  const networks = subject
    .mentionedBy(`${LATTICE}::ServiceNetworkServiceAssociation`)
    .flatMap(({ properties }) => properties.get('ServiceNetworkIdentifier').target(`${LATTICE}::ServiceNetwork`) ?? []);
  const logged = [subject, ...networks].some((one) => one.mentionedBy(`${LATTICE}::AccessLogSubscription`).length > 0);
  return [
    ...authenticating(subject),
    fact('service-log', subject, { what: 'calls of the service', isDoor: false, logs: subject.whole.as(logged) }),
  ];
}

/** What carries calls to a service, or from there on. */
export const carrying =
  (...path: readonly string[]) =>
  (subject: Subject): Fact[] => {
    if (!routesToModel(subject)) return [];
    const protocol = subject.properties.get(...path);
    const encrypted = matches(protocol.text ?? '', /^(HTTPS|TLS_PASSTHROUGH)$/);
    return [fact('door-channel', subject, { encrypted: protocol.as(encrypted), modern: true })];
  };

/** What the policy of a service, or of a network of them, tells: a network lets in a whole account, a service those who are named. */
export function authPolicy(policy: Subject): Fact[] {
  const { properties } = policy;
  const of = properties.get('ResourceIdentifier').target(`${LATTICE}::Service`, `${LATTICE}::ServiceNetwork`);
  if (of === undefined || !routesToModel(of)) return [];
  const document = properties.get('Policy');
  const statements = statementsOf(document);
  const names = of.type === `${LATTICE}::Service` ? namesWho : namesSome;
  return [
    fact('published-service', policy, {
      names: document.as(every(statements.filter(({ isAllow }) => isAllow !== false).map(names))),
    }),
  ];
}

const namesSome = (statement: Statement): Maybe<boolean> => not(opensToAnyone(statement));

/** An account as a whole is named by its root, and is nobody in particular. */
const namesWho = (statement: Statement): Maybe<boolean> =>
  some([
    every([
      namesPrincipals(statement),
      ...statement.principals.map(({ name }) => not(matches(name, /^(\d{12}|.*:root)$/))),
    ]),
    requiresIdentity(statement),
  ]);
