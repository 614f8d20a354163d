import type { Rule } from '../../rule';
import { callsCaptured } from './calls-captured';
import { captureComplete } from './capture-complete';
import { captureHasOwnKey } from './capture-has-own-key';
import { capturedCallsGuarded } from './captured-calls-guarded';
import { capturedCallsLogAccess } from './captured-calls-log-access';
import { capturedCallsOutliveStack } from './captured-calls-outlive-stack';
import { datasetBlocksPublicAccess } from './dataset-blocks-public-access';
import { datasetFenced } from './dataset-fenced';
import { datasetGrantedByName } from './dataset-granted-by-name';
import { datasetHasOwnKey } from './dataset-has-own-key';
import { datasetKeepsVersions } from './dataset-keeps-versions';
import { datasetRefusesCallerKeys } from './dataset-refuses-caller-keys';
import { datasetRefusesPlainConnections } from './dataset-refuses-plain-connections';
import { datasetSaysItIsClosed } from './dataset-says-it-is-closed';
import { datasetWithoutAccessLists } from './dataset-without-access-lists';
import { featureStoreHasOwnKey } from './feature-store-has-own-key';
import { ingestionHasOwnKey } from './ingestion-has-own-key';
import { modelInstanceWithoutShell } from './model-instance-without-shell';
import { outputHasOwnKey } from './output-has-own-key';
import { recordHasOwnKey } from './record-has-own-key';
import { sharedOutputHasOwnKey } from './shared-output-has-own-key';
import { variablesHaveOwnKey } from './variables-have-own-key';
import { vectorsHaveOwnKey } from './vectors-have-own-key';
import { volumeHasOwnKey } from './volume-has-own-key';
import { workspaceHasOwnKey } from './workspace-has-own-key';
import { workspaceNamesUsers } from './workspace-names-users';
import { workspaceScriptWithoutSecrets } from './workspace-script-without-secrets';
import { workspaceSurvivesItsTags } from './workspace-survives-its-tags';
import { workspaceWithoutOwnContainers } from './workspace-without-own-containers';

export const DATA_RULES: readonly Rule[] = [
  datasetHasOwnKey,
  datasetRefusesPlainConnections,
  datasetBlocksPublicAccess,
  datasetGrantedByName,
  datasetWithoutAccessLists,
  datasetKeepsVersions,
  datasetFenced,
  datasetRefusesCallerKeys,
  datasetSaysItIsClosed,
  capturedCallsGuarded,
  capturedCallsLogAccess,
  featureStoreHasOwnKey,
  vectorsHaveOwnKey,
  ingestionHasOwnKey,
  workspaceHasOwnKey,
  volumeHasOwnKey,
  outputHasOwnKey,
  recordHasOwnKey,
  callsCaptured,
  captureComplete,
  captureHasOwnKey,
  modelInstanceWithoutShell,
  sharedOutputHasOwnKey,
  workspaceNamesUsers,
  workspaceWithoutOwnContainers,
  workspaceSurvivesItsTags,
  workspaceScriptWithoutSecrets,
  capturedCallsOutliveStack,
  variablesHaveOwnKey,
];
