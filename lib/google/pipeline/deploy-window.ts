import { ConfigError, type Placed } from '../../core';
import { type BuildStep, ownStep } from './pipeline-step';
import type { PipelineTools } from './pipeline-steps';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Days and hours of UTC in which something may begin. */
export interface DeployWindow {
  readonly days: readonly (typeof DAYS)[number][];

  /** The first hour, from 0 to 23. */
  readonly from: number;

  /** The hour before which it must begin, after `from` and up to 24. */
  readonly until: number;
}

/** Ends a run that begins at another time. */
export const windowStep = ({ gcloud }: PipelineTools, { days, from, until }: DeployWindow): BuildStep =>
  ownStep(
    'window',
    gcloud,
    [
      'refuse() { echo "not the time to deploy: $(date -u)" >&2; exit 1; }',
      'case " $DAYS " in *" $(LC_ALL=C date -u +%a) "*) ;; *) refuse ;; esac',
      'hour=$(date -u +%H)',
      'if [ "$hour" -lt "$FROM" ] || [ "$hour" -ge "$UNTIL" ]; then refuse; fi',
    ],
    { DAYS: days.join(' '), FROM: `${from}`, UNTIL: `${until}` },
  );

/**
 * @throws DeployWindow if nothing could ever begin, or the window is none
 */
export function checkWindow({ days, from, until }: DeployWindow, place: Placed): void {
  const isHour = (hour: number, least: number, most: number) => Number.isInteger(hour) && hour >= least && hour <= most;
  const areDays = days.length > 0 && days.every((day) => DAYS.includes(day));
  if (areDays && isHour(from, 0, 23) && isHour(until, from + 1, 24)) return;
  const allowed = `days of ${DAYS.join(', ')}, and hours 'from' 0 to 23 and 'until' after it, up to 24`;
  const got = `${days.join(', ') || 'no day'} from ${from} until ${until}`;
  throw new ConfigError('DeployWindow', `'window' must be ${allowed}, got ${got}`, place);
}
