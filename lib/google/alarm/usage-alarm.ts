import { MonitoringAlertPolicy } from '@cdktf/provider-google/lib/monitoring-alert-policy';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import type { GoogleProject } from '../place/google-project';

/** How much use of models is unremarkable. */
export interface UsageLimits {
  /** How many times the hourly average of the last day an hour may have, from 2. What is new begins with an average of nothing, and is told of. */
  readonly times: number;

  /** What somebody is never told of: tokens, or predictions of endpoints, in an hour. */
  readonly atLeast: number;

  /**
   * The most in an hour, whatever was usual.
   *
   * @default - no most
   */
  readonly most?: number;
}

/** Properties of a `UsageAlarm`. */
export interface UsageAlarmProps {
  /** The project whose models are used, or one that is set up to see what others are used for. */
  readonly project: GoogleProject;

  /** Whom it tells: `projects/PROJECT/notificationChannels/ID`, of the same project. */
  readonly to: readonly string[];

  /** Tokens of models such as Gemini, or predictions of endpoints. */
  readonly of: 'tokens' | 'predictions';

  readonly limits: UsageLimits;
}

/**
 * Counts of Vertex AI that cost grows with, as PromQL names them, and what they are counted apart by. Neither says who called.
 *
 * Source: https://cloud.google.com/monitoring/api/metrics_gcp_a_b#gcp-aiplatform
 */
const COUNTED = {
  tokens: { metric: 'aiplatform_googleapis_com:publisher_online_serving_token_count', by: 'model_user_id' },
  predictions: { metric: 'aiplatform_googleapis_com:prediction_online_prediction_count', by: 'endpoint_id' },
} as const;

/**
 * Tells people when a model is used far more than on the day before: somebody may be harvesting it, or running up costs.
 *
 * @throws ChannelsMissing if nobody is told
 * @throws UsageLimit if a limit is none
 */
export class UsageAlarm extends GoogleConstruct {
  public readonly policy: MonitoringAlertPolicy;

  public constructor(scope: Construct, id: string, props: UsageAlarmProps) {
    super(scope, id);
    this.check(props);
    const { project, of, to } = props;
    const title = `Unusually many ${of} of a model (${project.projectId})`;
    this.policy = new MonitoringAlertPolicy(this, 'Policy', {
      project: project.projectId,
      displayName: title,
      combiner: 'OR',
      severity: 'WARNING',
      conditions: queriesOf(props).map((query) => ({
        displayName: title,
        conditionPrometheusQueryLanguage: {
          query,
          duration: '0s',
          evaluationInterval: '300s',
          disableMetricValidation: true,
        },
      })),
      notificationChannels: [...to],
      documentation: {
        content: 'See who calls the model, and whether the use is expected; end what the caller may if it is not.',
        mimeType: 'text/markdown',
      },
    });
  }

  private check({ to, limits }: UsageAlarmProps): void {
    if (to.length === 0 && !Token.isUnresolved(to)) {
      const reason =
        "'alarmTo' must name a notification channel at least, got none; an alarm that nobody hears is none";
      throw new ConfigError('ChannelsMissing', reason, this);
    }
    const { times, atLeast, most } = limits;
    const isAmount = (amount: number) => Number.isInteger(amount) && amount >= 1;
    const wrong =
      (!(Number.isFinite(times) && times >= 2) && `'times' must be 2 or more, got ${times}`) ||
      (!isAmount(atLeast) && `'atLeast' must be a whole number from 1, got ${atLeast}`) ||
      (most !== undefined &&
        !(isAmount(most) && most > atLeast) &&
        `'most' must be a whole number above 'atLeast', got ${most}`);
    if (wrong !== false) throw new ConfigError('UsageLimit', wrong, this);
  }
}

function queriesOf({ of, limits: { times, atLeast, most } }: UsageAlarmProps): string[] {
  const { metric, by } = COUNTED[of];
  const within = (time: string) => `sum by (${by}) (increase(${metric}[${time}]))`;
  const unusual = `${within('1h')} > ${times} * (${within('24h')} - ${within('1h')}) / 23 and ${within('1h')} > ${atLeast}`;
  return [unusual, ...(most === undefined ? [] : [`${within('1h')} > ${most}`])];
}
