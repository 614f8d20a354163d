import { Unknown } from '../../../core';
import type { Field } from '../../field';
import { Subject } from '../../subject';
import { unknownIn } from '../../text';
import { once } from './once';
import { reachesModel, runsModels } from './runs-models';
import { holdsModels, vpcAt } from './standing';

const LB = 'AWS::ElasticLoadBalancingV2';

/** Whether a load balancer, or one of its parts, stands in front of something that may run a model. */
export const leadsToModel: (subject: Subject) => boolean = once((subject) => {
  switch (subject.type) {
    case `${LB}::LoadBalancer`:
      return isRouted(subject) || subject.referredBy(`${LB}::Listener`, 'LoadBalancerArn').some(leadsToModel);
    case `${LB}::Listener`:
      return (
        balancerIsRouted(subject.properties.get('LoadBalancerArn')) ||
        forwardsToModel(subject.properties.get('DefaultActions')) ||
        subject.referredBy(`${LB}::ListenerRule`, 'ListenerArn').some(leadsToModel)
      );
    case `${LB}::ListenerRule`:
      return forwardsToModel(subject.properties.get('Actions'));
    case `${LB}::TargetGroup`:
      return groupLeads(subject);
    default:
      return runsModels(subject);
  }
});

/** Whether calls come to a load balancer through VPC Lattice, in a network where models are. */
const isRouted = (balancer: Subject): boolean =>
  balancer.mentionedBy('AWS::VpcLattice::TargetGroup').some(({ properties }) => {
    const network = vpcAt(properties.get('Config', 'VpcIdentifier'));
    return network !== undefined && holdsModels(network);
  });

function balancerIsRouted(field: Field): boolean {
  const balancer = field.target(`${LB}::LoadBalancer`);
  return balancer !== undefined && isRouted(balancer);
}

/** Whether one of these actions forwards to a target group that leads to a model. */
export const forwardsToModel = (actions: Field): boolean =>
  forwards(actions).some((arn) => {
    const group = arn.target(`${LB}::TargetGroup`);
    return group !== undefined && leadsToModel(group);
  });

const forwards = (actions: Field): readonly Field[] =>
  actions.items
    .flatMap((action) => [action, ...action.get('ForwardConfig', 'TargetGroups').items])
    .map((forward) => forward.get('TargetGroupArn'));

/** What hides where these actions forward to, where a target group beside the listener leads to a model. */
export function mayForward(actions: Field, { resource, world }: Subject): Unknown | undefined {
  const hidden = forwards(actions)
    .filter((arn) => arn.target(`${LB}::TargetGroup`) === undefined)
    .map(({ text }) => unknownIn(text ?? ''))
    .find(Unknown.is);
  const beside = () => [...resource.template.resources.values()].filter(({ type }) => type === `${LB}::TargetGroup`);
  return hidden !== undefined && beside().some((group) => leadsToModel(Subject.of(group, world))) ? hidden : undefined;
}

/** Targets are functions, services of containers that register themselves, or another load balancer. */
function groupLeads(group: Subject): boolean {
  const targets = group.properties.get('Targets').items.map((target) => target.get('Id'));
  return (
    targets.some((id) => reachesModel(id) || balancerLeads(id)) ||
    group
      .mentionedBy('AWS::ECS::Service')
      .some(
        (service) =>
          service.properties
            .get('LoadBalancers')
            .items.some((balancer) => group.is(balancer.get('TargetGroupArn').target(group.type))) &&
          runsModels(service),
      )
  );
}

function balancerLeads(field: Field): boolean {
  const balancer = field.target(`${LB}::LoadBalancer`, `${LB}::Listener`);
  return balancer !== undefined && leadsToModel(balancer);
}

/** Whether an integration of an API leads to a model: to code, to the service itself, or through a link to a load balancer. */
export function integrates(...fields: readonly Field[]): boolean {
  return fields.some((field) => reachesModel(field) || balancerLeads(field) || linkLeads(field));
}

function linkLeads(field: Field): boolean {
  const link = field.target('AWS::ApiGateway::VpcLink');
  return link?.properties.get('TargetArns').items.some(balancerLeads) ?? false;
}
