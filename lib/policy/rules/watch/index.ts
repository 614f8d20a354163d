import type { Rule } from '../../rule';
import { aiRecorded } from './ai-recorded';
import { alarmChannelOn } from './alarm-channel-on';
import { callAlarmHearsItsNames } from './call-alarm-hears-its-names';
import { callAlarmOn } from './call-alarm-on';
import { callAlarmSparesNamedOnly } from './call-alarm-spares-named-only';
import { callAlarmTellsSomebody } from './call-alarm-tells-somebody';
import { callAlarmsHearEveryWay } from './call-alarms-hear-every-way';
import { detectorOn } from './detector-on';
import { findingsComeBack } from './findings-come-back';
import { findingsHaveOwnKey } from './findings-have-own-key';
import { findingsSeen } from './findings-seen';
import { hubJudgesAi } from './hub-judges-ai';
import { messagesHaveOwnKey } from './messages-have-own-key';
import { messagesHeard } from './messages-heard';
import { messagesLetIn } from './messages-let-in';
import { recorderOn } from './recorder-on';
import { scannerCheckOn } from './scanner-check-on';
import { silencedTrailTold } from './silenced-trail-told';
import { undeliveredAlarmsHaveOwnKey } from './undelivered-alarms-have-own-key';
import { undeliveredAlarmsKept } from './undelivered-alarms-kept';
import { watchAlarmTells } from './watch-alarm-tells';
import { watchesEveryKind } from './watches-every-kind';

/** In the order of their ids. */
export const WATCH_RULES: readonly Rule[] = [
  callAlarmOn,
  callAlarmTellsSomebody,
  undeliveredAlarmsKept,
  undeliveredAlarmsHaveOwnKey,
  callAlarmHearsItsNames,
  silencedTrailTold,
  callAlarmsHearEveryWay,
  callAlarmSparesNamedOnly,
  recorderOn,
  aiRecorded,
  hubJudgesAi,
  detectorOn,
  findingsSeen,
  watchAlarmTells,
  alarmChannelOn,
  findingsComeBack,
  scannerCheckOn,
  findingsHaveOwnKey,
  messagesHaveOwnKey,
  messagesHeard,
  messagesLetIn,
  watchesEveryKind,
];
