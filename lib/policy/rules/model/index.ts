import type { Rule } from '../../rule';
import { attackFilterReadsPrompts } from './attack-filter-reads-prompts';
import { callerNamesGuardrail } from './caller-names-guardrail';
import { conversationsHaveOwnKey } from './conversations-have-own-key';
import { enforcementChecksAll } from './enforcement-checks-all';
import { enforcementChecksEveryModel } from './enforcement-checks-every-model';
import { enforcementOutlivesStack } from './enforcement-outlives-stack';
import { filterActs } from './filter-acts';
import { filterAtFullStrength } from './filter-at-full-strength';
import { filterLooksBothWays } from './filter-looks-both-ways';
import { filterStopsTheLikely } from './filter-stops-the-likely';
import { guardrailHasOwnKey } from './guardrail-has-own-key';
import { guardrailHasVersion } from './guardrail-has-version';
import { guardrailKeepsContentOutOfLogs } from './guardrail-keeps-content-out-of-logs';
/** In the order of their ids. */ import { guardrailLooksForAddresses } from './guardrail-looks-for-addresses';
import { guardrailLooksForAttacks } from './guardrail-looks-for-attacks';
import { guardrailLooksForHarm } from './guardrail-looks-for-harm';
import { guardrailLooksForPersonalData } from './guardrail-looks-for-personal-data';
import { guardrailOutlivesStack } from './guardrail-outlives-stack';
import { guardrailPinned } from './guardrail-pinned';
import { guardrailReadsLanguages } from './guardrail-reads-languages';
import { guardrailStaysInRegion } from './guardrail-stays-in-region';
import { guardrailTierServed } from './guardrail-tier-served';
import { guardrailVersionStays } from './guardrail-version-stays';
import { instructionsHaveOwnKey } from './instructions-have-own-key';
import { personalDataStopped } from './personal-data-stopped';
import { releaseNumbered } from './release-numbered';
import { rolloutGradual } from './rollout-gradual';
import { rolloutRollsBack } from './rollout-rolls-back';
import { serviceStaysOn } from './service-stays-on';
import { topicStopped } from './topic-stopped';
import { wordingStopped } from './wording-stopped';

export const MODEL_RULES: readonly Rule[] = [
  guardrailLooksForAttacks,
  guardrailLooksForHarm,
  filterLooksBothWays,
  filterActs,
  filterStopsTheLikely,
  filterAtFullStrength,
  attackFilterReadsPrompts,
  guardrailLooksForPersonalData,
  personalDataStopped,
  topicStopped,
  wordingStopped,
  guardrailHasOwnKey,
  guardrailTierServed,
  guardrailStaysInRegion,
  guardrailHasVersion,
  guardrailOutlivesStack,
  guardrailVersionStays,
  enforcementChecksAll,
  enforcementChecksEveryModel,
  enforcementOutlivesStack,
  callerNamesGuardrail,
  guardrailPinned,
  releaseNumbered,
  conversationsHaveOwnKey,
  instructionsHaveOwnKey,
  rolloutGradual,
  rolloutRollsBack,
  guardrailLooksForAddresses,
  guardrailReadsLanguages,
  guardrailKeepsContentOutOfLogs,
  serviceStaysOn,
];
