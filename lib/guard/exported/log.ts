import { type Row, row, YES } from '../row';

const TRAIL = ['AWS::CloudTrail::Trail'];

export const LOG_ROWS: readonly Row[] = [
  row('ZTA-LOG-051', TRAIL, 'IsLogging', { absentOr: YES }),
  row('ZTA-LOG-052', TRAIL, 'IsMultiRegionTrail', { is: YES }),
  row('ZTA-LOG-053', TRAIL, 'IncludeGlobalServiceEvents', { absentOr: YES }),
  row('ZTA-LOG-054', TRAIL, 'EnableLogFileValidation', { is: YES }),
  row('ZTA-LOG-055', TRAIL, 'KMSKeyId', { ownKey: true }),
  row('ZTA-LOG-060', TRAIL, 'CloudWatchLogsLogGroupArn', { given: true }),
];
