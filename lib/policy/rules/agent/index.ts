import type { Rule } from '../../rule';
import { agentActsForSignedInUsers } from './agent-acts-for-signed-in-users';
import { agentAddressEncrypted } from './agent-address-encrypted';
import { agentAsksBeforeChange } from './agent-asks-before-change';
import { agentClosedToStrangers } from './agent-closed-to-strangers';
import { agentFetchesOwnCredentials } from './agent-fetches-own-credentials';
import { agentGetsNoCallerToken } from './agent-gets-no-caller-token';
import { agentHookFailsClosed } from './agent-hook-fails-closed';
import { agentHostDisksEncrypted } from './agent-host-disks-encrypted';
import { agentHostWithoutLogin } from './agent-host-without-login';
import { agentKeepsOwnIdentity } from './agent-keeps-own-identity';
import { agentKeepsToOwnMemory } from './agent-keeps-to-own-memory';
import { agentKnowsItsUsers } from './agent-knows-its-users';
import { agentStoreOwnsKey } from './agent-store-owns-key';
import { agentToolsNamed } from './agent-tools-named';
import { agentWritesOwnLog } from './agent-writes-own-log';
import { browserRecorded } from './browser-recorded';
import { credentialOutsideFiles } from './credential-outside-files';
import { forbiddingPolicyInForce } from './forbidding-policy-in-force';
import { gatewayAsksPolicies } from './gateway-asks-policies';
import { gatewayDecidesWhoCalls } from './gateway-decides-who-calls';
import { gatewayEnforcesPolicies } from './gateway-enforces-policies';
import { gatewayFirewallFailsClosed } from './gateway-firewall-fails-closed';
import { gatewayHidesInternals } from './gateway-hides-internals';
import { gatewayKnowsCallers } from './gateway-knows-callers';
import { gatewayOwnsKey } from './gateway-owns-key';
import { interceptorSeesNoHeaders } from './interceptor-sees-no-headers';
import { memoriesExpire } from './memories-expire';
import { memoriesPerUser } from './memories-per-user';
import { memoryForgetsConversations } from './memory-forgets-conversations';
import { memoryOwnsKey } from './memory-owns-key';
import { memoryStreamsNoContent } from './memory-streams-no-content';
import { policyEngineAsked } from './policy-engine-asked';
import { policyNamesWhatItPermits } from './policy-names-what-it-permits';
import { policyValidated } from './policy-validated';
import { targetAsksForCredentials } from './target-asks-for-credentials';
import { targetGetsNoCallerToken } from './target-gets-no-caller-token';
import { targetKeyNotFixed } from './target-key-not-fixed';
import { targetKeyNotInAddress } from './target-key-not-in-address';
import { tokenMadeForThis } from './token-made-for-this';
import { toolCalledByOwnAgents } from './tool-called-by-own-agents';
import { toolClosedToStrangers } from './tool-closed-to-strangers';
import { toolHasNoOpenRights } from './tool-has-no-open-rights';
import { toolsChosenByName } from './tools-chosen-by-name';
import { toolsListedInAdvance } from './tools-listed-in-advance';
import { variableHoldsNoSecret } from './variable-holds-no-secret';

/** In the order of their ids. */
export const AGENT_RULES: readonly Rule[] = [
  gatewayKnowsCallers,
  gatewayDecidesWhoCalls,
  gatewayAsksPolicies,
  gatewayEnforcesPolicies,
  gatewayHidesInternals,
  gatewayOwnsKey,
  gatewayFirewallFailsClosed,
  interceptorSeesNoHeaders,
  tokenMadeForThis,
  agentStoreOwnsKey,
  policyEngineAsked,
  forbiddingPolicyInForce,
  policyValidated,
  policyNamesWhatItPermits,
  targetAsksForCredentials,
  targetKeyNotFixed,
  targetKeyNotInAddress,
  targetGetsNoCallerToken,
  toolsChosenByName,
  toolsListedInAdvance,
  agentKnowsItsUsers,
  agentGetsNoCallerToken,
  variableHoldsNoSecret,
  agentToolsNamed,
  agentHookFailsClosed,
  agentWritesOwnLog,
  agentKeepsToOwnMemory,
  agentFetchesOwnCredentials,
  agentKeepsOwnIdentity,
  agentActsForSignedInUsers,
  toolHasNoOpenRights,
  memoryOwnsKey,
  memoryForgetsConversations,
  memoriesExpire,
  memoriesPerUser,
  memoryStreamsNoContent,
  browserRecorded,
  credentialOutsideFiles,
  agentAddressEncrypted,
  toolCalledByOwnAgents,
  toolClosedToStrangers,
  agentAsksBeforeChange,
  agentClosedToStrangers,
  agentHostDisksEncrypted,
  agentHostWithoutLogin,
];
