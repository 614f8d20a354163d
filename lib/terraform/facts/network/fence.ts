import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact, Refused } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches, says } from '../../text';
import { holdsAi, portsOf, reachOf } from './network';

const POLICY = 'google_compute_network_firewall_policy';

/** What a network with models tells of what is refused in it where nothing lets it through. */
export function fence(network: Subject): Fact[] {
  if (!holdsAi(network)) return [];
  const refusing = [
    ...rulesOf(network).map(ofPolicy),
    ...network.referredBy(['google_compute_firewall'], 'network').map(ofNetwork),
  ];
  const out = (range: string) => refusing.map((one) => one(range, 'EGRESS'));
  const into = refusing.map((one) => one('0.0.0.0/0', 'INGRESS'));
  return [
    fact('network-fence', network, {
      refusals: [
        told('what leaves it', out('0.0.0.0/0'), unsaid(refusing)),
        ...(hasIpv6(network) ? [told('what leaves it by IPv6', out('::/0'), unsaid(refusing))] : []),
        // A network refuses by itself what comes in, and writes nothing down.
        told('what comes in', into, true),
      ],
    }),
  ];
}

interface Refusing {
  readonly refuses: Maybe<boolean>;
  readonly logs: Maybe<boolean>;
}

const NO_RULE = new Unknown('no rule of the files is about its traffic');

/** That nothing refuses is told already. */
const NO_LOG = Unknown.unasked(NO_RULE.because);

const unsaid = (rules: readonly unknown[]): Maybe<boolean> => (rules.length === 0 ? NO_RULE : false);

function told(what: string, rules: readonly Refusing[], otherwise: Maybe<boolean>): Refused {
  const refused = some(rules.map(({ refuses }) => refuses));
  return {
    what,
    refused: refused === false ? otherwise : refused,
    logged: rules.length === 0 ? NO_LOG : some(rules.map(({ refuses, logs }) => every([refuses, logs]))),
  };
}

const hasIpv6 = (network: Subject): boolean =>
  network
    .referredBy(['google_compute_subnetwork'], 'network')
    .some((subnet) => matches(subnet.get('stack_type').string('IPV4_ONLY').value, /IPV6/) !== false);

const rulesOf = (network: Subject): readonly Subject[] =>
  network
    .referredBy([`${POLICY}_association`], 'attachment_target')
    .flatMap((association) => association.get('firewall_policy').target(POLICY) ?? [])
    .flatMap((policy) => policy.referredBy([`${POLICY}_rule`], 'firewall_policy'));

const TARGETS = ['target_secure_tags', 'target_service_accounts', 'target_tags'];
const forAll = (rule: Subject): Maybe<boolean> => not(some(TARGETS.map((key) => rule.get(key).isSet)));

/** A rule of a policy that is tied to the network. */
const ofPolicy =
  (rule: Subject) =>
  (range: string, direction: 'EGRESS' | 'INGRESS'): Refusing => {
    const match = rule.get('match');
    const ranges = match.get(direction === 'EGRESS' ? 'dest_ip_ranges' : 'src_ip_ranges').texts;
    return {
      refuses: every([
        says(rule.get('action').text, 'deny'),
        says(rule.get('direction').text, direction),
        not(rule.get('disabled').boolean(false).value),
        some(ranges.map((one) => says(one, range))),
        some(match.get('layer4_configs').items.map((way) => ofAll(way, 'ip_protocol'))),
        forAll(rule),
      ]),
      logs: rule.get('enable_logging').boolean(false).value,
    };
  };

/** A rule of the network's own, as they were before there were policies. */
const ofNetwork =
  (rule: Subject) =>
  (range: string, direction: 'EGRESS' | 'INGRESS'): Refusing => {
    const ranges = rule.get(direction === 'EGRESS' ? 'destination_ranges' : 'source_ranges');
    return {
      refuses: every([
        some(rule.get('deny').items.map((way) => ofAll(way, 'protocol'))),
        says(rule.get('direction').text ?? 'INGRESS', direction),
        not(rule.get('disabled').boolean(false).value),
        ranges.isSet === false ? range === '0.0.0.0/0' : some(ranges.texts.map((one) => says(one, range))),
        forAll(rule),
      ]),
      logs: rule.get('log_config').isSet,
    };
  };

const ofAll = (way: Field, protocol: string): Maybe<boolean> =>
  every([says(way.get(protocol).text, 'all'), not(way.get('ports').isSet)]);

/** One address is named, whichever it is. */
const isOne = ({ text }: Field): boolean => matches(text ?? '', /\/(32|128)$/) === true;

/** What a rule tells that lets traffic through in a network with models. */
export function opening(rule: Subject): Fact[] {
  const policy = rule.get('firewall_policy').target(POLICY);
  const networks = policy?.referredBy([`${POLICY}_association`], 'firewall_policy') ?? [];
  const held = networks.some((one) => {
    const network = one.get('attachment_target').target('google_compute_network');
    return network !== undefined && holdsAi(network);
  });
  const isOff = rule.get('disabled').boolean(false).value === true;
  if (!held || isOff || says(rule.get('action').text, 'allow') === false) return [];
  const sends = says(rule.get('direction').text, 'EGRESS') === true;
  const ranges = rule.get('match', sends ? 'dest_ip_ranges' : 'src_ip_ranges');
  const peers = ranges.items.map((range) => ({
    place: range.place,
    reach: isOne(range) ? ('named' as const) : reachOf(range),
  }));
  const ways = rule.get('match', 'layer4_configs').items;
  return [
    fact('traffic-filter', rule, {
      admits: sends ? [] : peers,
      sends: sends ? peers : [],
      ways: sends ? [] : ways.map((way) => ({ place: way.place, ports: portsOf(way, 'ip_protocol') })),
    }),
  ];
}
