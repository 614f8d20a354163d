import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { once } from './once';
import { reachesModel, runsModels } from './runs-models';

const LB = 'AWS::ElasticLoadBalancingV2';

/** Whether a load balancer, or one of its parts, stands in front of something that may run a model. */
export const leadsToModel: (subject: Subject) => boolean = once((subject) => {
  switch (subject.type) {
    case `${LB}::LoadBalancer`:
      return subject.referredBy(`${LB}::Listener`, 'LoadBalancerArn').some(leadsToModel);
    case `${LB}::Listener`:
      return (
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

/** Whether one of these actions forwards to a target group that leads to a model. */
export function forwardsToModel(actions: Field): boolean {
  return actions.items.some((action) =>
    [action, ...action.get('ForwardConfig', 'TargetGroups').items].some((forward) => {
      const group = forward.get('TargetGroupArn').target(`${LB}::TargetGroup`);
      return group !== undefined && leadsToModel(group);
    }),
  );
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
