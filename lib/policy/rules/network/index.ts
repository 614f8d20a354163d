import type { Rule } from '../../rule';
import { agentInOwnNetwork } from './agent-in-own-network';
import { apiAsksMoreThanAKey } from './api-asks-more-than-a-key';
import { apiAsksWhoCalls } from './api-asks-who-calls';
import { apiHasOneAddress } from './api-has-one-address';
import { balancerDropsMalformedHeaders } from './balancer-drops-malformed-headers';
import { balancerHasOwnFilter } from './balancer-has-own-filter';
import { balancerInternal } from './balancer-internal';
import { browserInOwnNetwork } from './browser-in-own-network';
import { callerInOwnNetwork } from './caller-in-own-network';
import { callerSendsThroughNetwork } from './caller-sends-through-network';
import { callerWithoutPublicAddress } from './caller-without-public-address';
import { codeInterpreterOffInternet } from './code-interpreter-off-internet';
import { endpointDeniesOutsiders } from './endpoint-denies-outsiders';
import { endpointHasOwnFilter } from './endpoint-has-own-filter';
import { endpointHasPolicy } from './endpoint-has-policy';
import { endpointNamesActions } from './endpoint-names-actions';
import { endpointNamesCallers } from './endpoint-names-callers';
import { endpointNamesIdentities } from './endpoint-names-identities';
import { endpointNamesResources } from './endpoint-names-resources';
import { endpointSettingsAgree } from './endpoint-settings-agree';
import { endpointTakesPublicName } from './endpoint-takes-public-name';
import { jobInOwnNetwork } from './job-in-own-network';
import { jobIsolated } from './job-isolated';
import { jobStartsBound } from './job-starts-bound';
import { jobTrafficEncrypted } from './job-traffic-encrypted';
import { modelInOwnNetwork } from './model-in-own-network';
import { modelIsolated } from './model-isolated';
import { modelOutlivesAnInstance } from './model-outlives-an-instance';
import { nameFilterBlocksTheRest } from './name-filter-blocks-the-rest';
import { namesRefusedEverywhere } from './names-refused-everywhere';
import { networkLaidOut } from './network-laid-out';
import { networkNamesFiltered } from './network-names-filtered';
import { networkNamesLogged } from './network-names-logged';
import { networkNotDefault } from './network-not-default';
import { networkRefusalsLogged } from './network-refusals-logged';
import { networkRefusesTheRest } from './network-refuses-the-rest';
import { networkTrafficLogged } from './network-traffic-logged';
import { perimeterHoldsModels } from './perimeter-holds-models';
import { perimeterHoldsProjects } from './perimeter-holds-projects';
import { perimeterInForce } from './perimeter-in-force';
import { perimeterLeadsToNamed } from './perimeter-leads-to-named';
import { perimeterLimitsNetworks } from './perimeter-limits-networks';
import { perimeterRuleNamesServices } from './perimeter-rule-names-services';
import { perimeterRuleNamesWho } from './perimeter-rule-names-who';
import { perimeterWrittenOnce } from './perimeter-written-once';
import { perimetersNotBridged } from './perimeters-not-bridged';
import { privateApiAsksWhoCalls } from './private-api-asks-who-calls';
import { privateApiNamesNetworks } from './private-api-names-networks';
import { publicBalancerAsksWhoCalls } from './public-balancer-asks-who-calls';
import { publicDoorFiltered } from './public-door-filtered';
import { publishedServiceNamesCallers } from './published-service-names-callers';
import { serviceWayHeld } from './service-way-held';
import { subnetReachesServicesPrivately } from './subnet-reaches-services-privately';
import { subnetWithoutInternetGateway } from './subnet-without-internet-gateway';
import { subnetWithoutPublicAddresses } from './subnet-without-public-addresses';
import { subnetWithoutWayOut } from './subnet-without-way-out';
import { trafficInFromNamed } from './traffic-in-from-named';
import { trafficInFromSomewhere } from './traffic-in-from-somewhere';
import { trafficOnNamedPorts } from './traffic-on-named-ports';
import { trafficOutToNamed } from './traffic-out-to-named';
import { vectorsNameReaders } from './vectors-name-readers';
import { vectorsOffInternet } from './vectors-off-internet';
import { wayToModelEncrypted } from './way-to-model-encrypted';
import { wayToModelEncryptedWell } from './way-to-model-encrypted-well';
import { webFirewallActs } from './web-firewall-acts';
import { webFirewallBlocks } from './web-firewall-blocks';
import { webFirewallKnowsAttacks } from './web-firewall-knows-attacks';
import { webFirewallLimitsRate } from './web-firewall-limits-rate';
import { webFirewallLogWithoutCredentials } from './web-firewall-log-without-credentials';
import { webFirewallLogs } from './web-firewall-logs';
import { workspaceGuardsCredentials } from './workspace-guards-credentials';
import { workspaceInOwnNetwork } from './workspace-in-own-network';
import { workspaceOffInternet } from './workspace-off-internet';
import { workspaceWithoutRoot } from './workspace-without-root';

export const NETWORK_RULES: readonly Rule[] = [
  modelIsolated,
  modelInOwnNetwork,
  modelOutlivesAnInstance,
  workspaceInOwnNetwork,
  workspaceOffInternet,
  workspaceWithoutRoot,
  workspaceGuardsCredentials,
  jobIsolated,
  jobInOwnNetwork,
  jobTrafficEncrypted,
  agentInOwnNetwork,
  browserInOwnNetwork,
  codeInterpreterOffInternet,
  endpointHasPolicy,
  endpointNamesCallers,
  endpointDeniesOutsiders,
  endpointNamesResources,
  endpointNamesActions,
  endpointTakesPublicName,
  trafficInFromSomewhere,
  trafficInFromNamed,
  trafficOutToNamed,
  callerInOwnNetwork,
  callerWithoutPublicAddress,
  networkTrafficLogged,
  networkNamesLogged,
  networkNamesFiltered,
  nameFilterBlocksTheRest,
  subnetWithoutPublicAddresses,
  subnetWithoutInternetGateway,
  subnetWithoutWayOut,
  balancerInternal,
  apiAsksWhoCalls,
  apiAsksMoreThanAKey,
  publicBalancerAsksWhoCalls,
  privateApiAsksWhoCalls,
  wayToModelEncrypted,
  wayToModelEncryptedWell,
  apiHasOneAddress,
  privateApiNamesNetworks,
  publicDoorFiltered,
  webFirewallBlocks,
  vectorsOffInternet,
  vectorsNameReaders,
  endpointNamesIdentities,
  endpointHasOwnFilter,
  balancerDropsMalformedHeaders,
  webFirewallLimitsRate,
  webFirewallActs,
  webFirewallKnowsAttacks,
  webFirewallLogs,
  webFirewallLogWithoutCredentials,
  balancerHasOwnFilter,
  trafficOnNamedPorts,
  perimeterInForce,
  perimeterHoldsModels,
  perimeterRuleNamesWho,
  perimeterRuleNamesServices,
  perimeterLeadsToNamed,
  perimeterLimitsNetworks,
  perimetersNotBridged,
  perimeterWrittenOnce,
  endpointSettingsAgree,
  serviceWayHeld,
  networkLaidOut,
  networkNotDefault,
  subnetReachesServicesPrivately,
  callerSendsThroughNetwork,
  publishedServiceNamesCallers,
  networkRefusesTheRest,
  networkRefusalsLogged,
  perimeterHoldsProjects,
  jobStartsBound,
  namesRefusedEverywhere,
];
