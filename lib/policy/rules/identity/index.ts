import type { Rule } from '../../rule';
import { accessOnRequestAgreed } from './access-on-request-agreed';
import { accessOnRequestEnds } from './access-on-request-ends';
import { accessOnRequestSaysWhy } from './access-on-request-says-why';
import { accessOnRequestWrittenOut } from './access-on-request-written-out';
import { aiActionsNamed } from './ai-actions-named';
import { aiIdentityBounded } from './ai-identity-bounded';
import { aiResourcesNamed } from './ai-resources-named';
import { aiRightsInRoles } from './ai-rights-in-roles';
import { aiRightsWrittenOut } from './ai-rights-written-out';
import { aiServiceSaysForWhom } from './ai-service-says-for-whom';
import { approverDeploysNothing } from './approver-deploys-nothing';
import { approverShowsFactor } from './approver-shows-factor';
import { boundaryBound } from './boundary-bound';
import { boundaryClosesSideDoors } from './boundary-closes-side-doors';
import { boundaryConfinesHosting } from './boundary-confines-hosting';
import { boundaryNarrowerThanOrganization } from './boundary-narrower-than-organization';
import { boundaryStaysOn } from './boundary-stays-on';
import { boundaryVersionFixed } from './boundary-version-fixed';
import { codeMakesNoInterfaces } from './code-makes-no-interfaces';
import { conditionCanFail } from './condition-can-fail';
import { conditionHeeded } from './condition-heeded';
import { constraintEnforced } from './constraint-enforced';
import { constraintInForce } from './constraint-in-force';
import { constraintNamesWhatIsAllowed } from './constraint-names-what-is-allowed';
import { credentialsExpire } from './credentials-expire';
import { dataNamed } from './data-named';
import { defaultIdentityWithoutAi } from './default-identity-without-ai';
import { guardOutlivesStack } from './guard-outlives-stack';
import { guestsRunNoModels } from './guests-run-no-models';
import { membersNotReplaced } from './members-not-replaced';
import { modelServiceSaysForWhom } from './model-service-says-for-whom';
import { modelUsersKeepTheirRights } from './model-users-keep-their-rights';
import { modelUsersKeepTheirRole } from './model-users-keep-their-role';
import { modelsNotTakenOut } from './models-not-taken-out';
import { noBasicRoleOnResource } from './no-basic-role-on-resource';
import { noRightsToApiKeys } from './no-rights-to-api-keys';
import { nothingGrantedToEverybody } from './nothing-granted-to-everybody';
import { otherAccountAgreed } from './other-account-agreed';
import { passedByName } from './passed-by-name';
import { passedToNamedServices } from './passed-to-named-services';
import { pipelineKeepsToNamedRoles } from './pipeline-keeps-to-named-roles';
import { pipelineNamedById } from './pipeline-named-by-id';
import { pipelineOwnerNamed } from './pipeline-owner-named';
import { pipelineSubjectExact } from './pipeline-subject-exact';
import { pipelineTakesReviewedChanges } from './pipeline-takes-reviewed-changes';
import { pipelineWorkflowNamed } from './pipeline-workflow-named';
import { policyNotReplaced } from './policy-not-replaced';
import { poolMembersNamed } from './pool-members-named';
import { programHasOwnIdentity } from './program-has-own-identity';
import { providerAsks } from './provider-asks';
import { refusalAsksTags } from './refusal-asks-tags';
import { refusalHoldsForSomebody } from './refusal-holds-for-somebody';
import { refusalKnowsEveryWay } from './refusal-knows-every-way';
import { refusalSparesSomebody } from './refusal-spares-somebody';
import { refusalTagKept } from './refusal-tag-kept';
import { refusedPermissionKnown } from './refused-permission-known';
import { roleClosedToStrangers } from './role-closed-to-strangers';
import { roleDoesNotLookAtAll } from './role-does-not-look-at-all';
import { roleOfOneService } from './role-of-one-service';
import { roleOfOneWorkload } from './role-of-one-workload';
import { sessionEnds } from './session-ends';
import { tokenForThisCloud } from './token-for-this-cloud';
import { trainerApprovesNothing } from './trainer-approves-nothing';
import { workspaceOpenedFromNetwork } from './workspace-opened-from-network';

export const IDENTITY_RULES: readonly Rule[] = [
  aiActionsNamed,
  aiResourcesNamed,
  aiRightsWrittenOut,
  passedToNamedServices,
  passedByName,
  modelServiceSaysForWhom,
  aiServiceSaysForWhom,
  roleClosedToStrangers,
  otherAccountAgreed,
  roleOfOneWorkload,
  credentialsExpire,
  tokenForThisCloud,
  pipelineOwnerNamed,
  pipelineSubjectExact,
  pipelineTakesReviewedChanges,
  approverDeploysNothing,
  trainerApprovesNothing,
  aiIdentityBounded,
  boundaryStaysOn,
  boundaryClosesSideDoors,
  aiRightsInRoles,
  guestsRunNoModels,
  noRightsToApiKeys,
  roleOfOneService,
  modelUsersKeepTheirRights,
  modelUsersKeepTheirRole,
  workspaceOpenedFromNetwork,
  sessionEnds,
  dataNamed,
  boundaryConfinesHosting,
  pipelineKeepsToNamedRoles,
  pipelineWorkflowNamed,
  codeMakesNoInterfaces,
  roleDoesNotLookAtAll,
  nothingGrantedToEverybody,
  poolMembersNamed,
  policyNotReplaced,
  membersNotReplaced,
  conditionCanFail,
  conditionHeeded,
  defaultIdentityWithoutAi,
  refusalSparesSomebody,
  refusalHoldsForSomebody,
  refusedPermissionKnown,
  refusalAsksTags,
  refusalKnowsEveryWay,
  refusalTagKept,
  boundaryVersionFixed,
  boundaryNarrowerThanOrganization,
  pipelineNamedById,
  providerAsks,
  constraintEnforced,
  constraintInForce,
  constraintNamesWhatIsAllowed,
  guardOutlivesStack,
  boundaryBound,
  noBasicRoleOnResource,
  programHasOwnIdentity,
  accessOnRequestAgreed,
  accessOnRequestEnds,
  accessOnRequestSaysWhy,
  accessOnRequestWrittenOut,
  modelsNotTakenOut,
  approverShowsFactor,
];
