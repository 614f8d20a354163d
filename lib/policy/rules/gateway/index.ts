import type { Rule } from '../../rule';
import { accessLevelDecides } from './access-level-decides';
import { accessLevelEvenOnDevices } from './access-level-even-on-devices';
import { doorAsksTrust } from './door-asks-trust';
import { doorAsksUser } from './door-asks-user';
import { doorBelievesNoWrittenAddress } from './door-believes-no-written-address';
import { doorDecidedByPolicy } from './door-decided-by-policy';
import { doorForbidsWithoutStumbling } from './door-forbids-without-stumbling';
import { doorHasOwnFilter } from './door-has-own-filter';
import { doorPolicyInForce } from './door-policy-in-force';
import { doorPolicyMeansWhatItSays } from './door-policy-means-what-it-says';
import { doorSpeaksEncrypted } from './door-speaks-encrypted';
import { doorTestsCanFail } from './door-tests-can-fail';
import { gatewayAsksDevices } from './gateway-asks-devices';
import { gatewayHasFirewall } from './gateway-has-firewall';
import { gatewayKnowsUsers } from './gateway-knows-users';
import { gatewayLogsDecisions } from './gateway-logs-decisions';
import { gatewayLogsInNewFormat } from './gateway-logs-in-new-format';
import { gatewayLogsReasons } from './gateway-logs-reasons';
import { gatewayRecordHasOwnKey } from './gateway-record-has-own-key';
import { gatewaySecretReferred } from './gateway-secret-referred';
import { proxyAsksAgain } from './proxy-asks-again';
import { proxyAsksDevice } from './proxy-asks-device';
import { proxyAsksLevel } from './proxy-asks-level';
import { proxyClientStillMade } from './proxy-client-still-made';
import { proxyFilterActs } from './proxy-filter-acts';
import { proxyFilterBlocks } from './proxy-filter-blocks';
import { proxyLetsNoUnsignedThrough } from './proxy-lets-no-unsigned-through';
import { proxyLogsAll } from './proxy-logs-all';
import { proxyOn } from './proxy-on';
import { proxyUsesKeptClient } from './proxy-uses-kept-client';

export const GATEWAY_RULES: readonly Rule[] = [
  gatewayKnowsUsers,
  gatewayAsksDevices,
  gatewayLogsDecisions,
  gatewayLogsReasons,
  gatewayLogsInNewFormat,
  gatewayHasFirewall,
  gatewayRecordHasOwnKey,
  gatewaySecretReferred,
  doorDecidedByPolicy,
  doorPolicyInForce,
  doorAsksTrust,
  doorAsksUser,
  doorPolicyMeansWhatItSays,
  doorTestsCanFail,
  doorForbidsWithoutStumbling,
  doorBelievesNoWrittenAddress,
  doorHasOwnFilter,
  doorSpeaksEncrypted,
  accessLevelDecides,
  proxyAsksLevel,
  proxyAsksDevice,
  proxyOn,
  proxyUsesKeptClient,
  proxyClientStillMade,
  proxyAsksAgain,
  proxyLogsAll,
  proxyLetsNoUnsignedThrough,
  proxyFilterBlocks,
  proxyFilterActs,
  accessLevelEvenOnDevices,
];
