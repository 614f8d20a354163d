import type { Resources, Seed } from './seed';

type Properties = Readonly<Record<string, unknown>>;

const make = (Type: string, Properties: Properties) => ({ Type, DeletionPolicy: 'Retain', Properties });
const ROLE = 'arn:aws:iam::111122223333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig';

/** One of what an account has once, in a template of its own. */
const once = (rule: string, violation: string, resources: (id: string, secure: boolean) => Resources): Seed => ({
  rule,
  violation,
  alone: true,
  resources,
});

const recorder = (rule: string, violation: string, bad: Properties, good: Properties): Seed =>
  once(rule, violation, (id, secure) => ({
    [`${id}Recorder`]: make('AWS::Config::ConfigurationRecorder', { RoleARN: ROLE, ...(secure ? good : bad) }),
  }));

const only = (...ResourceTypes: readonly string[]) => ({
  RecordingGroup: { ResourceTypes, RecordingStrategy: { UseOnly: 'INCLUSION_BY_RESOURCE_TYPES' } },
});
const without = (...ResourceTypes: readonly string[]) => ({
  RecordingGroup: {
    ExclusionByResourceTypes: { ResourceTypes },
    RecordingStrategy: { UseOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
  },
});

const standard = (name: string) =>
  make('AWS::SecurityHub::Standard', { StandardsArn: `arn:aws:securityhub:eu-central-1::standards/${name}` });

const archiving = (violation: string, bad: Properties, good: Properties): Seed => ({
  rule: 'ZTA-WATCH-034',
  violation,
  resources: (id, secure) => ({
    [`${id}Filter`]: make('AWS::GuardDuty::Filter', {
      DetectorId: 'd1',
      Name: id,
      Action: 'ARCHIVE',
      FindingCriteria: { Criterion: secure ? good : bad },
    }),
  }),
});

const analyzer = (violation: string, bad: readonly Properties[], good: readonly Properties[]): Seed => ({
  rule: 'ZTA-WATCH-034',
  violation,
  resources: (id, secure) => ({
    [`${id}Analyzer`]: make('AWS::AccessAnalyzer::Analyzer', {
      Type: 'ACCOUNT',
      ArchiveRules: [{ RuleName: 'known', Filter: secure ? good : bad }],
    }),
  }),
});

const PROBING = { type: { Equals: ['Recon:EC2/PortProbeUnprotectedPort'] } };

export const SCANNER_SEEDS: readonly Seed[] = [
  recorder('ZTA-WATCH-030', 'recorder of configurations that nobody starts', { StartedOnCreate: false }, {}),
  recorder(
    'ZTA-WATCH-031',
    'recorder of a few types, none of AI',
    only('AWS::S3::Bucket'),
    only('AWS::S3::Bucket', 'AWS::SageMaker::Model'),
  ),
  recorder(
    'ZTA-WATCH-031',
    'recorder that leaves models out',
    without('AWS::SageMaker::Model'),
    without('AWS::EC2::NetworkInterface'),
  ),
  once('ZTA-WATCH-032', 'security hub without a standard for AI', (id, secure) => ({
    [`${id}Hub`]: make('AWS::SecurityHub::Hub', {}),
    [`${id}Standard`]: standard(
      secure ? 'ai-security-best-practices/v/1.0.0' : 'aws-foundational-security-best-practices/v/1.0.0',
    ),
  })),
  once('ZTA-WATCH-033', 'detector of threats that is off', (id, secure) => ({
    [`${id}Detector`]: make('AWS::GuardDuty::Detector', { Enable: secure }),
  })),
  archiving(
    'filter that archives findings of every type',
    { severity: { Lt: 4 } },
    { ...PROBING, severity: { Lt: 4 } },
  ),
  archiving(
    'filter that archives findings about the misuse of models',
    { type: { Equals: ['Impact:IAMUser/AnomalousModelInvocation'] } },
    PROBING,
  ),
  analyzer(
    'archive rule for whatever is open to one account',
    [{ Property: 'principal.AWS', Eq: ['444455556666'] }],
    [
      { Property: 'principal.AWS', Eq: ['444455556666'] },
      { Property: 'resource', Eq: ['arn:aws:s3:::shared-reports'] },
    ],
  ),
];
