import type { Rule } from '../../rule';
import { admissionBlocks } from './admission-blocks';
import { admissionExemptsNamed } from './admission-exempts-named';
/** In the order of their ids. */ import { admissionLooks } from './admission-looks';
import { admissionNamesAttestors } from './admission-names-attestors';
import { attesterPushesNothing } from './attester-pushes-nothing';
import { attestorAskedFor } from './attestor-asked-for';
import { attestorHasKey } from './attestor-has-key';
import { buildHasOwnIdentity } from './build-has-own-identity';
import { buildHasOwnKey } from './build-has-own-key';
import { buildImagePinned } from './build-image-pinned';
import { buildInNetwork } from './build-in-network';
import { buildMessageLookedAt } from './build-message-looked-at';
import { buildNotForStrangers } from './build-not-for-strangers';
import { buildNotPublic } from './build-not-public';
import { buildOnOwnWorkers } from './build-on-own-workers';
import { buildPoolOffInternet } from './build-pool-off-internet';
import { buildStepPinned } from './build-step-pinned';
import { buildTakesNoProposals } from './build-takes-no-proposals';
import { buildWithoutPrivileges } from './build-without-privileges';
import { buildWorkersInNetwork } from './build-workers-in-network';
import { callerImageLookedAt } from './caller-image-looked-at';
import { definitionFixed } from './definition-fixed';
import { deliveryApproved } from './delivery-approved';
import { deliveryVerified } from './delivery-verified';
import { imagePinned } from './image-pinned';
import { imagesGrantedByName } from './images-granted-by-name';
import { imagesNotPublished } from './images-not-published';
import { imagesPushedByName } from './images-pushed-by-name';
import { imagesSigned } from './images-signed';
import { modelApprovedByAnother } from './model-approved-by-another';
import { modelBringsNoCode } from './model-brings-no-code';
import { modelValidated } from './model-validated';
import { packagesNotFromEverybody } from './packages-not-from-everybody';
import { pipelineDeploysAsOwnRole } from './pipeline-deploys-as-own-role';
import { pipelineHasOwnKey } from './pipeline-has-own-key';
import { pipelineInOrder } from './pipeline-in-order';
import { providerImagePinned } from './provider-image-pinned';
import { proxiesStayInPerimeter } from './proxies-stay-in-perimeter';
import { registryAsksForCredentials } from './registry-asks-for-credentials';
import { repositoryHasOwnKey } from './repository-has-own-key';
import { repositoryScanned } from './repository-scanned';
import { repositoryTagsFixed } from './repository-tags-fixed';
import { runsItsRelease } from './runs-its-release';
import { sharedRegistryApprovesNothing } from './shared-registry-approves-nothing';
import { versionNamesDigest } from './version-names-digest';
import { weightsFixed } from './weights-fixed';

export const SUPPLY_RULES: readonly Rule[] = [
  imagePinned,
  providerImagePinned,
  weightsFixed,
  modelBringsNoCode,
  registryAsksForCredentials,
  modelApprovedByAnother,
  modelValidated,
  definitionFixed,
  repositoryTagsFixed,
  repositoryScanned,
  repositoryHasOwnKey,
  imagesSigned,
  imagesGrantedByName,
  imagesNotPublished,
  buildWithoutPrivileges,
  buildNotForStrangers,
  imagesPushedByName,
  admissionLooks,
  admissionBlocks,
  admissionNamesAttestors,
  admissionExemptsNamed,
  callerImageLookedAt,
  packagesNotFromEverybody,
  proxiesStayInPerimeter,
  buildPoolOffInternet,
  buildHasOwnIdentity,
  buildTakesNoProposals,
  sharedRegistryApprovesNothing,
  versionNamesDigest,
  runsItsRelease,
  attestorHasKey,
  attesterPushesNothing,
  buildStepPinned,
  deliveryApproved,
  buildMessageLookedAt,
  buildInNetwork,
  buildHasOwnKey,
  buildNotPublic,
  pipelineDeploysAsOwnRole,
  pipelineInOrder,
  pipelineHasOwnKey,
  buildImagePinned,
  buildOnOwnWorkers,
  buildWorkersInNetwork,
  deliveryVerified,
  attestorAskedFor,
];
