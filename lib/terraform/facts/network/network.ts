import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact, Peer, Reach, WayOut } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { says } from '../../text';
import { cloudRun } from './cloud-run';

/** Types that stand in networks and hold models, or the people and programs that work with them. */
export const WORKLOADS = /^google_(vertex_ai_\w+|workbench_instance|notebooks_\w+|colab_runtime_template)$/;

/** Whether something of AI stands in a network: it names it, or one of its parts. */
export function holdsAi(network: Subject): boolean {
  const parts = network.referredBy(['google_compute_subnetwork'], 'network');
  return [network, ...parts].some(bearsAi);
}

/** Programs of Cloud Run count where they run models. */
const bearsAi = (part: Subject): boolean =>
  part.mentionedByAny(WORKLOADS).length > 0 ||
  part.mentionedBy('google_cloud_run_v2_service').some((service) => cloudRun(service).length > 0);

/** What `google_compute_network` tells, where something of AI stands in it. */
export function network(subject: Subject): Fact[] {
  if (!holdsAi(subject)) return [];
  const subnets = subject.referredBy(['google_compute_subnetwork'], 'network');
  const policies = subject.referredBy(['google_dns_policy'], 'networks', 'network_url');
  const filters = subject.referredBy(['google_dns_response_policy'], 'networks', 'network_url');
  const roots = subject.referredBy(['google_dns_managed_zone'], 'private_visibility_config', 'networks', 'network_url');
  return [
    fact('network', subject, {
      logged: logged(subnets),
      namesLogged: some(policies.map((policy) => policy.get('enable_logging').boolean(false).value)),
      namesFiltered: some([filters.length > 0, ...roots.map(answersItself)]),
    }),
  ];
}

/** A private zone of all names answers what is in it, and no other name. */
const answersItself = (zone: Subject): Maybe<boolean> =>
  every([says(zone.get('dns_name').text, '.'), says(zone.get('visibility').text, 'private')]);

function logged(subnets: readonly Subject[]): Maybe<'all' | 'part' | 'none'> {
  if (subnets.length === 0) return new Unknown('no part of the network is among the files');
  const kept = subnets.map((subnet) => subnet.get('log_config').isSet);
  if (kept.every((one) => one === false)) return 'none';
  const all = every(subnets.map(logsAll));
  return Unknown.is(all) ? all : all ? 'all' : 'part';
}

/** Of each connection, half is left out where nothing is said. */
function logsAll(subnet: Subject): Maybe<boolean> {
  const rate = subnet.get('log_config', 'flow_sampling').number(0.5).value;
  const filter = subnet.get('log_config', 'filter_expr');
  const everything = filter.isSet === false ? true : says(filter.text, 'true');
  return every([subnet.get('log_config').isSet, Unknown.is(rate) ? rate : rate >= 1, everything]);
}

/** What `google_compute_subnetwork` tells, where something of AI stands in its network. */
export function subnet(subject: Subject): Fact[] {
  const around = subject.get('network').target('google_compute_network');
  if (!bearsAi(subject)) return [];
  // Machines are given public addresses one by one, and not by where they stand.
  return [fact('subnet', subject, { publicAddresses: false, waysOut: around === undefined ? [] : waysOut(around) })];
}

function waysOut(network: Subject): readonly WayOut[] {
  const kept = network.get('delete_default_routes_on_create');
  const routes = network
    .referredBy(['google_compute_route'], 'network')
    .map((route) => route.get('next_hop_gateway'))
    .filter(({ isSet }) => isSet !== false);
  const routers = network.referredBy(['google_compute_router'], 'network');
  const translated = routers.flatMap((router) => router.referredBy(['google_compute_router_nat'], 'router'));
  return [
    { place: kept.place, open: not(kept.boolean(false).value), bothWays: true },
    ...routes.map((route) => ({ place: route.place, open: route.isSet, bothWays: true })),
    ...translated.map((nat) => ({ place: nat.whole.place, open: true, bothWays: false })),
  ];
}

/** What `google_compute_firewall` tells, where something of AI stands in its network. */
export function firewall(subject: Subject): Fact[] {
  const around = subject.get('network').target('google_compute_network');
  const off = subject.get('disabled').boolean(false).value;
  if (around === undefined || !holdsAi(around) || off === true || subject.get('allow').isSet === false) return [];
  const sends = subject.get('direction').string('INGRESS').value === 'EGRESS';
  const peers = peersOf(subject, sends);
  return [
    fact('traffic-filter', subject, {
      admits: sends ? [] : peers,
      sends: sends ? peers : [],
      ways: sends ? [] : subject.get('allow').items.map((way) => ({ place: way.place, ports: portsOf(way) })),
    }),
  ];
}

/** Where nothing is named, anyone is meant. */
function peersOf(subject: Subject, sends: boolean): readonly Peer[] {
  const ranges = subject.get(sends ? 'destination_ranges' : 'source_ranges');
  const named = ['source_tags', 'source_service_accounts'].some((key) => !sends && subject.get(key).isSet !== false);
  if (ranges.isSet === false) return named ? [] : [{ place: subject.whole.place, reach: 'anyone' }];
  return ranges.items.map((range) => ({ place: range.place, reach: reachOf(range) }));
}

export function reachOf(range: Field): Maybe<Reach> {
  const { value } = range.string('');
  if (Unknown.is(value)) return value;
  const [, length] = /\/(\d+)$/.exec(value) ?? [];
  if (length === undefined) return 'named';
  return Number(length) <= LARGE && !/^(10|172|192)\./.test(value) ? 'anyone' : 'named';
}

/** A range that holds a large part of all addresses. */
const LARGE = 7;

const ALL_PORTS = 65_536;

export function portsOf(way: Field, key = 'protocol'): Maybe<number> {
  const ports = way.get('ports');
  const protocol = way.get(key).string('all').value;
  if (Unknown.is(protocol)) return protocol;
  if (ports.isSet === false) return /^(tcp|udp|all|6|17)$/i.test(protocol) ? ALL_PORTS : 1;
  const counts = ports.items.map((port) => {
    const { value } = port.string('');
    if (Unknown.is(value)) return value;
    const [from = 0, to = from] = value.split('-').map(Number);
    return to - from + 1;
  });
  const open = counts.find(Unknown.is);
  return open ?? counts.reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0);
}
