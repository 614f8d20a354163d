import { type Row, row, YES } from '../row';

const verified = (name: string) => `AWS::EC2::VerifiedAccess${name}`;
const INSTANCE = [verified('Instance')];
const ENDPOINT = [verified('Endpoint')];
const KEEPERS = ['Group', 'Endpoint', 'TrustProvider'].map(verified);
const LOGGING = 'LoggingConfigurations';
const DESTINATIONS = ['S3', 'CloudWatchLogs', 'KinesisDataFirehose'].map((name) => `${LOGGING}.${name}.Enabled`);
const BALANCER = 'LoadBalancerOptions.Protocol';
const INTERFACE = 'NetworkInterfaceOptions.Protocol';

const whereLogged = (rule: string, at: string, must: Row['ask'][number]['must']) =>
  DESTINATIONS.map((on) => row(rule, INSTANCE, at, must, { when: [{ at: on, is: YES }] }));

export const GATEWAY_ROWS: readonly Row[] = [
  { rule: 'ZTA-GATE-003', on: INSTANCE, ask: DESTINATIONS.map((at) => ({ at, must: { is: YES } })) },
  ...whereLogged('ZTA-GATE-004', `${LOGGING}.IncludeTrustContext`, { is: YES }),
  ...whereLogged('ZTA-GATE-005', `${LOGGING}.LogVersion`, { like: '^ocsf-[1-9]' }),
  row('ZTA-GATE-007', KEEPERS, 'SseSpecification.CustomerManagedKeyEnabled', { is: YES }),
  row('ZTA-GATE-007', KEEPERS, 'SseSpecification.KmsKeyArn', { ownKey: true }),
  row(
    'ZTA-GATE-011',
    [verified('Group'), ...ENDPOINT],
    'PolicyEnabled',
    { is: YES },
    {
      when: [{ at: 'PolicyDocument', present: true }],
    },
  ),
  row('ZTA-GATE-018', ENDPOINT, 'SecurityGroupIds', { filled: true }),
  row('ZTA-GATE-019', ENDPOINT, BALANCER, { unlike: '(?i)^http$' }),
  row('ZTA-GATE-019', ENDPOINT, INTERFACE, { unlike: '(?i)^http$' }, { when: [{ at: BALANCER, absent: true }] }),
];
