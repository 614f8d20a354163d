import type { Rule } from '../../rule';
import { askedTagIsSet } from './asked-tag-is-set';
import { callsCaptured } from './calls-captured';
import { captureComplete } from './capture-complete';
import { captureHasOwnKey } from './capture-has-own-key';
import { capturedCallsGuarded } from './captured-calls-guarded';
import { capturedCallsLogAccess } from './captured-calls-log-access';
import { capturedCallsOutliveStack } from './captured-calls-outlive-stack';
import { dataConditionsEven } from './data-conditions-even';
import { dataNotEmptied } from './data-not-emptied';
import { datasetBlocksPublicAccess } from './dataset-blocks-public-access';
import { datasetFenced } from './dataset-fenced';
import { datasetGrantedByName } from './dataset-granted-by-name';
import { datasetHasOwnKey } from './dataset-has-own-key';
import { datasetKeepsVersions } from './dataset-keeps-versions';
import { datasetRefusesCallerKeys } from './dataset-refuses-caller-keys';
import { datasetRefusesPlainConnections } from './dataset-refuses-plain-connections';
import { datasetSaysItIsClosed } from './dataset-says-it-is-closed';
import { datasetWithoutAccessLists } from './dataset-without-access-lists';
import { deletedDataComesBack } from './deleted-data-comes-back';
import { featureStoreHasOwnKey } from './feature-store-has-own-key';
import { ingestionHasOwnKey } from './ingestion-has-own-key';
import { modelInstanceWithoutShell } from './model-instance-without-shell';
import { outputHasOwnKey } from './output-has-own-key';
import { recordHasOwnKey } from './record-has-own-key';
import { scanResultSealed } from './scan-result-sealed';
import { sharedOutputHasOwnKey } from './shared-output-has-own-key';
import { tableNamesReaders } from './table-names-readers';
import { trainingDataKeptToClass } from './training-data-kept-to-class';
import { trainingDataScanned } from './training-data-scanned';
import { trainingInterfacesNamed } from './training-interfaces-named';
import { variablesHaveOwnKey } from './variables-have-own-key';
import { vectorsHaveOwnKey } from './vectors-have-own-key';
import { volumeHasOwnKey } from './volume-has-own-key';
import { workspaceHasOwnIdentity } from './workspace-has-own-identity';
import { workspaceHasOwnKey } from './workspace-has-own-key';
import { workspaceKeepsFiles } from './workspace-keeps-files';
import { workspaceKeepsNotebooks } from './workspace-keeps-notebooks';
import { workspaceNamesUsers } from './workspace-names-users';
import { workspaceOfOnePerson } from './workspace-of-one-person';
import { workspaceScriptWithoutSecrets } from './workspace-script-without-secrets';
import { workspaceStartsSignedCode } from './workspace-starts-signed-code';
import { workspaceStillMade } from './workspace-still-made';
import { workspaceSurvivesItsTags } from './workspace-survives-its-tags';
import { workspaceUpgraded } from './workspace-upgraded';
import { workspaceWithoutOwnContainers } from './workspace-without-own-containers';
import { workspaceWithoutSideWays } from './workspace-without-side-ways';
import { workspaceWithoutTerminal } from './workspace-without-terminal';

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
  dataNotEmptied,
  deletedDataComesBack,
  workspaceKeepsFiles,
  workspaceWithoutTerminal,
  workspaceStartsSignedCode,
  workspaceHasOwnIdentity,
  workspaceOfOnePerson,
  workspaceUpgraded,
  workspaceStillMade,
  tableNamesReaders,
  trainingDataScanned,
  scanResultSealed,
  trainingDataKeptToClass,
  trainingInterfacesNamed,
  workspaceKeepsNotebooks,
  workspaceWithoutSideWays,
  dataConditionsEven,
  askedTagIsSet,
];
