import type { Rule } from '../../rule';
import { contentNotKeptByServices } from './content-not-kept-by-services';
import { controlRestricts } from './control-restricts';
import { declaredSettingsClosed } from './declared-settings-closed';
import { denialsLeaveNoWay } from './denials-leave-no-way';
import { enforcedGuardrailGuardsAll } from './enforced-guardrail-guards-all';
import { enforcedGuardrailNumbered } from './enforced-guardrail-numbered';
import { exemptionCannotBeTaken } from './exemption-cannot-be-taken';
import { policyAttached } from './policy-attached';
import { policyFits } from './policy-fits';
import { policyOutlivesStack } from './policy-outlives-stack';
import { regionDenialSparesProfiles } from './region-denial-spares-profiles';
import { resourceControlOnlyDenies } from './resource-control-only-denies';

/** In the order of their ids. */
export const ORGANIZATION_RULES: readonly Rule[] = [
  policyOutlivesStack,
  policyFits,
  exemptionCannotBeTaken,
  resourceControlOnlyDenies,
  regionDenialSparesProfiles,
  controlRestricts,
  enforcedGuardrailGuardsAll,
  enforcedGuardrailNumbered,
  contentNotKeptByServices,
  declaredSettingsClosed,
  policyAttached,
  denialsLeaveNoWay,
];
