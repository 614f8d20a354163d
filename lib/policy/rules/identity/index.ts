import type { Rule } from '../../rule';
import { aiActionsNamed } from './ai-actions-named';
import { aiIdentityBounded } from './ai-identity-bounded';
import { aiResourcesNamed } from './ai-resources-named';
import { aiRightsInRoles } from './ai-rights-in-roles';
import { aiRightsWrittenOut } from './ai-rights-written-out';
import { aiServiceSaysForWhom } from './ai-service-says-for-whom';
import { approverDeploysNothing } from './approver-deploys-nothing';
import { boundaryClosesSideDoors } from './boundary-closes-side-doors';
import { boundaryConfinesHosting } from './boundary-confines-hosting';
import { boundaryStaysOn } from './boundary-stays-on';
import { codeMakesNoInterfaces } from './code-makes-no-interfaces';
import { credentialsExpire } from './credentials-expire';
import { dataNamed } from './data-named';
import { guestsRunNoModels } from './guests-run-no-models';
import { modelServiceSaysForWhom } from './model-service-says-for-whom';
import { modelUsersKeepTheirRights } from './model-users-keep-their-rights';
import { modelUsersKeepTheirRole } from './model-users-keep-their-role';
import { noRightsToApiKeys } from './no-rights-to-api-keys';
import { otherAccountAgreed } from './other-account-agreed';
import { passedByName } from './passed-by-name';
import { passedToNamedServices } from './passed-to-named-services';
import { pipelineKeepsToNamedRoles } from './pipeline-keeps-to-named-roles';
import { pipelineOwnerNamed } from './pipeline-owner-named';
import { pipelineSubjectExact } from './pipeline-subject-exact';
import { pipelineTakesReviewedChanges } from './pipeline-takes-reviewed-changes';
import { pipelineWorkflowNamed } from './pipeline-workflow-named';
import { roleClosedToStrangers } from './role-closed-to-strangers';
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
];
