import { type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { speaksOfAi } from '../../google/speaks-of-ai';
import type { Subject } from '../../subject';
import { matches, says } from '../../text';

const ONE = 'google_access_context_manager_service_perimeter';

/** Types that add something to a perimeter which stands elsewhere. */
const ADDITIONS = ['ingress_policy', 'egress_policy', 'resource'].map((part) => `${ONE}_${part}`);

const RESOURCES = [`${ONE}_resource`, `${ONE}_dry_run_resource`];

/** What `google_access_context_manager_service_perimeter` tells. */
export function perimeter(subject: Subject): Fact[] {
  const added = subject.mentionedBy(...ADDITIONS);
  const left = subject.get('lifecycle', 'ignore_changes');
  const inOnePlace = added.length === 0 ? true : subject.resource.showsMeta ? left.isSet : new Unknown(LIFECYCLE);
  return perimeterAt(subject, subject.whole, inOnePlace);
}

const LIFECYCLE = "a plan or state does not show 'ignore_changes'";

/** What `google_access_context_manager_service_perimeters` tells, which writes all of a policy. */
export const perimeters = (subject: Subject): Fact[] =>
  subject.get('service_perimeters').items.flatMap((one) => perimeterAt(subject, one, true));

function perimeterAt(subject: Subject, at: Field, inOnePlace: Maybe<boolean>): Fact[] {
  const type = at.get('perimeter_type');
  const bridges = says(type.text, 'PERIMETER_TYPE_BRIDGE');
  const bridge = fact('perimeter-bridge', subject, { bridges: type.as(bridges) });
  if (bridges === true) return [bridge];
  const status = at.get('status');
  // What is only tried is judged all the same: it is what will be in force.
  const held = status.isSet === false ? at.get('spec') : status;
  const inside = held.get('vpc_accessible_services', 'enable_restriction');
  return [
    bridge,
    fact('perimeter', subject, {
      inForce: status.set(),
      holdsProjects: held
        .get('resources')
        .as(some([held.get('resources').isSet, ...subject.mentionedBy(...RESOURCES).map(() => true)])),
      leavesOut: speaksOfAi(subject.resource.module.among)
        ? held.get('restricted_services').as(leftOut(held.get('restricted_services')))
        : undefined,
      limitsInside: inside.boolean(false),
      inOnePlace,
    }),
    ...rulesIn(subject, held),
  ];
}

/** Services for models, and for what models are made from and asked about. */
const NEEDED = ['aiplatform.googleapis.com', 'storage.googleapis.com', 'bigquery.googleapis.com'];

function leftOut(services: Field): Maybe<readonly string[]> {
  const open = services.unknown ?? services.texts.find((text) => Unknown.is(text));
  if (Unknown.is(open)) return open;
  const names = services.texts.map((text) => `${text}`);
  return NEEDED.filter((service) => !names.includes(service)).map((service) => `'${service}'`);
}

const rulesIn = (subject: Subject, held: Field): readonly Fact[] => [
  ...held.get('ingress_policies').items.map((rule) => ruleAt(subject, 'in', rule)),
  ...held.get('egress_policies').items.map((rule) => ruleAt(subject, 'out', rule)),
];

function ruleAt(subject: Subject, way: 'in' | 'out', rule: Field): Fact {
  const [from, to] =
    way === 'in'
      ? [rule.get('ingress_from'), rule.get('ingress_to')]
      : [rule.get('egress_from'), rule.get('egress_to')];
  const type = from.get('identity_type');
  const services = to.get('operations').items.map((operation) => operation.get('service_name'));
  return fact('perimeter-rule', subject, {
    way,
    namesWho: type.as(type.isSet === false ? true : not(isAny(type))),
    services: services.map((service) => ({ place: service.place, all: says(service.text, '*') })),
    leadsTo:
      way === 'in' ? [] : to.get('resources').items.map(({ place, text }) => ({ place, everywhere: says(text, '*') })),
  });
}

const isAny = ({ text }: Field): Maybe<boolean> => matches(text ?? '', /^ANY_/);

/** What a rule tells that is added to a perimeter from elsewhere. */
export const addedRule =
  (way: 'in' | 'out') =>
  (subject: Subject): Fact[] => [ruleAt(subject, way, subject.whole)];
