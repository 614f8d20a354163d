import type { Rule } from '../../rule';
import { allValuesAskedToBeThere } from './all-values-asked-to-be-there';
import { allowedActionsExist } from './allowed-actions-exist';
import { allowedActionsMeetResources } from './allowed-actions-meet-resources';
import { dangersDenied } from './dangers-denied';
import { denialsDeny } from './denials-deny';
import { denyNamesPrincipals } from './deny-names-principals';
import { guardingKeysExist } from './guarding-keys-exist';
import { guardingKeysKnown } from './guarding-keys-known';
import { keptBackActionsExist } from './kept-back-actions-exist';
import { keptBackActionsMeetResources } from './kept-back-actions-meet-resources';
import { keysExist } from './keys-exist';
import { keysKnown } from './keys-known';
import { resourceControlsHeeded } from './resource-controls-heeded';
import { severalValuesAskedAsSet } from './several-values-asked-as-set';
import { singleValuesAskedPlainly } from './single-values-asked-plainly';
import { variablesInTheirVersion } from './variables-in-their-version';

export const POLICY_RULES: readonly Rule[] = [
  keptBackActionsExist,
  allowedActionsExist,
  guardingKeysExist,
  keysExist,
  guardingKeysKnown,
  keysKnown,
  keptBackActionsMeetResources,
  allowedActionsMeetResources,
  severalValuesAskedAsSet,
  singleValuesAskedPlainly,
  allValuesAskedToBeThere,
  denyNamesPrincipals,
  variablesInTheirVersion,
  resourceControlsHeeded,
  denialsDeny,
  dangersDenied,
];
