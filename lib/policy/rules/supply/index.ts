import type { Rule } from '../../rule';
import { buildNotForStrangers } from './build-not-for-strangers';
import { buildWithoutPrivileges } from './build-without-privileges';
import { definitionFixed } from './definition-fixed';
import { imagePinned } from './image-pinned';
import { imagesGrantedByName } from './images-granted-by-name';
import { imagesNotPublished } from './images-not-published';
import { imagesPushedByName } from './images-pushed-by-name';
import { imagesSigned } from './images-signed';
import { modelApprovedByAnother } from './model-approved-by-another';
import { modelBringsNoCode } from './model-brings-no-code';
import { modelValidated } from './model-validated';
import { providerImagePinned } from './provider-image-pinned';
import { registryAsksForCredentials } from './registry-asks-for-credentials';
import { repositoryHasOwnKey } from './repository-has-own-key';
import { repositoryScanned } from './repository-scanned';
import { repositoryTagsFixed } from './repository-tags-fixed';
import { weightsFixed } from './weights-fixed';

/** In the order of their ids. */
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
];
