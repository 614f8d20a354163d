import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Read } from '../../field';
import { ownKey } from '../../own-key';
import type { Subject } from '../../subject';
import { silencingHeard } from '../watch/call-alarm';
import { refusedByKey } from './arrival';
import { outlivesDeployment } from './lifetime';
import { recordsCalls, recordsItself, recordsUse, refusals, unusual, uses } from './trail-events';

/** What `AWS::CloudTrail::Trail` tells. */
export function trail(subject: Subject): Fact[] {
  const { properties } = subject;
  return [
    fact('trail', subject, {
      on: properties.get('IsLogging').boolean(true),
      everyRegion: properties.get('IsMultiRegionTrail').boolean(false),
      globalServices: properties.get('IncludeGlobalServiceEvents').boolean(true),
      provable: properties.get('EnableLogFileValidation').boolean(false),
      ownKey: ownKey(properties.get('KMSKeyId')),
      refusedByKey: refused(subject),
      recordsCalls: recordsCalls(subject),
      recordsUse: recordsUse(subject),
      uses: uses(subject),
      refusals: refusals(subject),
      unusual: unusual(subject),
      silencing: silencingHeard(subject),
      recordsItself: recordsItself(subject),
      searchable: properties.get('CloudWatchLogsLogGroupArn').set(),
      outlivesDeployment: outlivesDeployment(subject),
    }),
  ];
}

function refused({ properties }: Subject): Read<boolean> {
  const named = properties.get('KMSKeyId');
  const key = named.target('AWS::KMS::Key');
  return named.as(key === undefined ? false : refusedByKey(key, 'cloudtrail.amazonaws.com'));
}
