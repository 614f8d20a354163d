import type { Rule } from '../../rule';
import { alarmArrives } from './alarm-arrives';
import { alarmClosedToStrangers } from './alarm-closed-to-strangers';
import { alarmEncryptedOnItsWay } from './alarm-encrypted-on-its-way';
import { alarmHasOwnKey } from './alarm-has-own-key';
import { auditBesideAiRecorded } from './audit-beside-ai-recorded';
import { auditMetricCountsAll } from './audit-metric-counts-all';
import { auditMetricTells } from './audit-metric-tells';
import { auditSparesNobody } from './audit-spares-nobody';
import { callerHasLogGroup } from './caller-has-log-group';
import { callerLogKept } from './caller-log-kept';
import { keyDeletionWaits } from './key-deletion-waits';
import { keyEnabled } from './key-enabled';
import { keyGrantedByName } from './key-granted-by-name';
import { keyInHardware } from './key-in-hardware';
import { keyKeptInHand } from './key-kept-in-hand';
import { keyLiesNearby } from './key-lies-nearby';
import { keyMadeInside } from './key-made-inside';
import { keyOutlivesStack } from './key-outlives-stack';
import { keyProtected } from './key-protected';
import { keyRecoverable } from './key-recoverable';
import { keyRotates } from './key-rotates';
import { keyServiceBoundToOwner } from './key-service-bound-to-owner';
import { landedLogCopiedIntoLock } from './landed-log-copied-into-lock';
import { lockedStoreKept } from './locked-store-kept';
import { logArrives } from './log-arrives';
import { logBucketBlocksPublicAccess } from './log-bucket-blocks-public-access';
import { logBucketGrantedByName } from './log-bucket-granted-by-name';
import { logBucketHasOwnKey } from './log-bucket-has-own-key';
import { logBucketLocked } from './log-bucket-locked';
import { logBucketNotEmptied } from './log-bucket-not-emptied';
import { logBucketOutlivesStack } from './log-bucket-outlives-stack';
import { logBucketProtected } from './log-bucket-protected';
import { logBucketRefusesCallerKeys } from './log-bucket-refuses-caller-keys';
import { logBucketRefusesPlainConnections } from './log-bucket-refuses-plain-connections';
import { logBucketSaysItIsClosed } from './log-bucket-says-it-is-closed';
import { logBucketWithoutAccessLists } from './log-bucket-without-access-lists';
import { logBucketWrittenByNamed } from './log-bucket-written-by-named';
import { logGroupHasOwnKey } from './log-group-has-own-key';
import { logGroupKeptSixMonths } from './log-group-kept-six-months';
import { logGroupOutlivesStack } from './log-group-outlives-stack';
import { logKeptSixMonths } from './log-kept-six-months';
import { logLockNotBypassed } from './log-lock-not-bypassed';
import { logNotHiddenUnderLock } from './log-not-hidden-under-lock';
import { logServiceBoundToOwner } from './log-service-bound-to-owner';
import { logServicesNotRefused } from './log-services-not-refused';
import { nothingDropped } from './nothing-dropped';
import { promptLogAlarmed } from './prompt-log-alarmed';
import { promptsExpire } from './prompts-expire';
import { promptsInGroupExpire } from './prompts-in-group-expire';
import { promptsInGroupMasked } from './prompts-in-group-masked';
import { promptsKeptSixMonths } from './prompts-kept-six-months';
import { promptsLockReversible } from './prompts-lock-reversible';
import { promptsLogged } from './prompts-logged';
import { promptsLoggedWhole } from './prompts-logged-whole';
import { promptsLoggedWithoutStack } from './prompts-logged-without-stack';
import { promptsReadByNamed } from './prompts-read-by-named';
import { serviceLogsItsUse } from './service-logs-its-use';
import { singleMadeOnce } from './single-made-once';
import { sinkLeavesCopies } from './sink-leaves-copies';
import { sinkOn } from './sink-on';
import { sinkTakesChildren } from './sink-takes-children';
import { sinkWritesAsItself } from './sink-writes-as-itself';
import { trailEverywhere } from './trail-everywhere';
import { trailHasOwnKey } from './trail-has-own-key';
import { trailLeavesItselfOut } from './trail-leaves-itself-out';
import { trailLetInByKey } from './trail-let-in-by-key';
import { trailNoticesTheUnusual } from './trail-notices-the-unusual';
import { trailOn } from './trail-on';
import { trailOutlivesStack } from './trail-outlives-stack';
import { trailProvable } from './trail-provable';
import { trailRecordsAiUse } from './trail-records-ai-use';
import { trailRecordsCalls } from './trail-records-calls';
import { trailRecordsEveryAiUse } from './trail-records-every-ai-use';
import { trailRecordsIdentities } from './trail-records-identities';
import { trailRecordsRefusals } from './trail-records-refusals';
import { trailSearchable } from './trail-searchable';
import { trailThere } from './trail-there';

export const LOG_RULES: readonly Rule[] = [
  logBucketLocked,
  landedLogCopiedIntoLock,
  logKeptSixMonths,
  promptsKeptSixMonths,
  promptsLockReversible,
  logBucketNotEmptied,
  logBucketOutlivesStack,
  logNotHiddenUnderLock,
  logBucketRefusesPlainConnections,
  logLockNotBypassed,
  logBucketProtected,
  logBucketWrittenByNamed,
  logBucketGrantedByName,
  logServiceBoundToOwner,
  logBucketBlocksPublicAccess,
  logBucketSaysItIsClosed,
  logBucketWithoutAccessLists,
  logBucketHasOwnKey,
  logArrives,
  logServicesNotRefused,
  promptsReadByNamed,
  promptsExpire,
  logBucketRefusesCallerKeys,
  keyOutlivesStack,
  keyEnabled,
  keyRotates,
  keyDeletionWaits,
  keyGrantedByName,
  keyProtected,
  keyKeptInHand,
  keyRecoverable,
  keyServiceBoundToOwner,
  trailOn,
  trailEverywhere,
  trailRecordsIdentities,
  trailProvable,
  trailHasOwnKey,
  trailLetInByKey,
  trailRecordsCalls,
  trailRecordsAiUse,
  trailLeavesItselfOut,
  trailSearchable,
  trailOutlivesStack,
  trailThere,
  promptsLogged,
  promptsLoggedWhole,
  promptsLoggedWithoutStack,
  singleMadeOnce,
  logGroupOutlivesStack,
  logGroupHasOwnKey,
  logGroupKeptSixMonths,
  promptsInGroupExpire,
  promptsInGroupMasked,
  callerHasLogGroup,
  callerLogKept,
  serviceLogsItsUse,
  trailRecordsEveryAiUse,
  trailRecordsRefusals,
  trailNoticesTheUnusual,
  promptLogAlarmed,
  alarmArrives,
  alarmClosedToStrangers,
  alarmHasOwnKey,
  alarmEncryptedOnItsWay,
  sinkOn,
  nothingDropped,
  sinkTakesChildren,
  sinkLeavesCopies,
  auditSparesNobody,
  lockedStoreKept,
  keyLiesNearby,
  keyMadeInside,
  keyInHardware,
  auditMetricTells,
  auditBesideAiRecorded,
  sinkWritesAsItself,
  auditMetricCountsAll,
];
