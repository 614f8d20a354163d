import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { TrainingDataset, ZeroTrust } from '../../../lib/aws';
import { decide, type Question } from '../../oracle';
import { asset } from './dataset';
import { ACCOUNT, build, deployedStack, roleArn, sageMaker } from './environment';

const studio = { auth: 'IAM', users: [{ name: 'kim' }, { name: 'lee' }] } as const;

describe('the policies together', () => {
  const { stack, network, training, made } = build({ studio, alsoNamed: ['pipelines-'] });
  const dataset = new TrainingDataset(stack, 'Payments', { asset: asset(), network });
  dataset.grants.train(training.jobRole);
  training.grants.startJobs(made('trainer'));
  training.grants.readOutput(made('evaluator'));
  training.grants.openStudio(made('kim'), 'kim');
  const template = deployedStack(stack);
  const names = Object.entries(Template.fromStack(stack).findResources('AWS::IAM::Role'));
  const nameOf = (id: string) => String(names.find(([one]) => one.startsWith(id))?.[1]['Properties'].RoleName);
  const [jobRole, studioRole] = [nameOf('TrainingJobRole'), nameOf('TrainingStudioRole')];
  const prefix = training.jobNamePrefix;
  const keyOf = (pattern: RegExp) => `arn:aws:kms:eu-west-1:${ACCOUNT}:key/${template.idOf('AWS::KMS::Key', pattern)}`;
  const isolated = {
    'sagemaker:VpcSubnets': [template.idOf('AWS::EC2::Subnet', /Subnet1/)],
    'sagemaker:VpcSecurityGroupIds': [`sg-${template.idOf('AWS::EC2::SecurityGroup', /^TrainingSecurityGroup/)}`],
    'sagemaker:NetworkIsolation': 'true',
  };
  const job = {
    ...isolated,
    'sagemaker:InterContainerTrafficEncryption': 'true',
    'sagemaker:VolumeKmsKeyArn': keyOf(/TrainingVolumeKey/),
    'sagemaker:OutputKmsKeyArn': keyOf(/TrainingOutputKey/),
    'sagemaker:MaxRuntimeInSeconds': '3600',
    'sagemaker:InstanceTypes': ['ml.m7i.xlarge'],
  };

  type Context = Record<string, string | string[] | undefined>;
  const ask = (name: string, action: string, resource: string, context: Context = {}, through?: string): Question => ({
    principal: roleArn(name),
    action,
    resource,
    resourceAccount: ACCOUNT,
    context: {
      'aws:PrincipalArn': roleArn(name),
      'aws:PrincipalAccount': ACCOUNT,
      'aws:SecureTransport': 'true',
      ...(action.startsWith('s3:') && { 's3:TlsVersion': '1.3' }),
      ...context,
    },
    identity: template.rolePolicies(name),
    resourcePolicy: template.resourcePolicy(resource),
    ...(through !== undefined && { endpoint: template.endpointPolicies(through) }),
  });

  test('who is granted starts, sees and stops jobs of the environment, also through its endpoint', () => {
    const arn = sageMaker(`training-job/${prefix}1`);
    expect(
      decide([
        ask('trainer', 'sagemaker:CreateTrainingJob', arn, job),
        ask('trainer', 'sagemaker:CreateTrainingJob', arn, job, 'sagemaker.api'),
        ask('trainer', 'sagemaker:CreateProcessingJob', sageMaker('processing-job/pipelines-a-b'), job),
        ask('trainer', 'sagemaker:CreateModel', sageMaker(`model/${prefix}1`), isolated),
        ask('trainer', 'sagemaker:StopTrainingJob', arn),
        ask('trainer', 'sagemaker:AddTags', arn, { 'sagemaker:TaggingAction': 'CreateTrainingJob' }),
        ask('trainer', 'iam:PassRole', roleArn(jobRole), { 'iam:PassedToService': 'sagemaker.amazonaws.com' }),
      ]),
    ).toEqual(Array(7).fill('Allowed'));
  });

  test('and no others, nor as anybody else, nor reads what they read', () => {
    const arn = sageMaker(`training-job/${prefix}1`);
    const denied = decide([
      ask('trainer', 'sagemaker:CreateTrainingJob', sageMaker('training-job/other'), job),
      ask('trainer', 'sagemaker:AddTags', arn),
      ask('trainer', 'iam:PassRole', roleArn(jobRole), { 'iam:PassedToService': 'lambda.amazonaws.com' }),
      ask('trainer', 'iam:PassRole', roleArn(studioRole), { 'iam:PassedToService': 'sagemaker.amazonaws.com' }),
      ask('trainer', 'sagemaker:CreateTrainingJob', arn, { ...job, 'sagemaker:NetworkIsolation': 'false' }),
      ask('evaluator', 'sagemaker:CreateTrainingJob', arn, job),
      ask('evaluator', 'sagemaker:CreateTrainingJob', arn, job, 'sagemaker.api'),
      ask('trainer', 's3:GetObject', `${bucketOf(/^TrainingOutput/)}/model.tar.gz`),
      ask(jobRole, 'sagemaker:CreateTrainingJob', arn, job),
    ]);
    expect(denied).not.toContain('Allowed');
  });

  test('jobs read the data that is granted to them, leave what they made, and others read that', () => {
    const output = `${bucketOf(/^TrainingOutput/)}/${prefix}1/model.tar.gz`;
    const read = {
      'aws:SourceVpce': 'vpce-s3',
      'aws:PrincipalTag/ai-data-class': 'confidential',
      's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND',
    };
    expect(
      decide([
        ask(jobRole, 's3:GetObject', `${bucketOf(/^Payments/)}/a.parquet`, read),
        ask(jobRole, 's3:PutObject', output),
        ask(jobRole, 's3:GetObject', output),
        ask('evaluator', 's3:GetObject', output),
        ask('evaluator', 's3:PutObject', output),
        ask(jobRole, 's3:DeleteObject', output),
      ]),
    ).toEqual(['Allowed', 'Allowed', 'Allowed', 'Allowed', ...Array(2).fill('ExplicitlyDenied')]);
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', {
      RoleName: jobRole,
      Tags: [{ Key: 'ai-data-class', Value: 'confidential' }],
    });
  });

  test.each(['sagemaker.api', 'studio'])(
    'a person opens their own Studio, from the network only: through %s',
    (door) => {
      const open = (user: string, from?: string) =>
        ask('kim', 'sagemaker:CreatePresignedDomainUrl', sageMaker(`user-profile/d-abc/${user}`), {
          'aws:SourceVpce': from,
        });
      expect(decide([open('kim', `vpce-${door}`), open('kim'), open('kim', 'vpce-1'), open('lee')])).toEqual([
        'Allowed',
        'ExplicitlyDenied',
        'ExplicitlyDenied',
        'ExplicitlyDenied',
      ]);
      expect(decide([open('lee', `vpce-${door}`)])).toEqual(['ImplicitlyDenied']);
      // The door itself lets through whoever may come this way.
      const endpoint = template.endpointPolicies(door);
      const through = [open('kim', `vpce-${door}`), open('lee', `vpce-${door}`)].map((one) => ({ ...one, endpoint }));
      expect(decide(through)).toEqual(['Allowed', 'ImplicitlyDenied']);
      // What allows it says so too, for whoever takes the fence away.
      const allowed = template.rolePolicies('kim').map(({ Statement }) => ({
        Statement: Statement.filter((one) => 'Effect' in one && one.Effect === 'Allow'),
      }));
      expect(decide([{ ...open('kim'), identity: allowed }])).toEqual(['ImplicitlyDenied']);
    },
  );

  test('in a Studio, people see it, and start nothing that runs over data', () => {
    const domain = sageMaker('domain/d-abc');
    expect(
      decide([
        ask(studioRole, 'sagemaker:DescribeDomain', domain, {}, 'sagemaker.api'),
        ask(
          studioRole,
          'logs:PutLogEvents',
          `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:/aws/sagemaker/studio:log-stream:a`,
          {},
          'logs',
        ),
        ask(studioRole, 'sagemaker:UpdateDomain', domain),
        ask(studioRole, 'sagemaker:CreateTrainingJob', sageMaker(`training-job/${prefix}1`), job),
        ask(studioRole, 'sagemaker:CreateSpace', sageMaker('space/d-abc/one'), {
          'sagemaker:OwnerUserProfileArn': sageMaker('user-profile/d-abc/lee'),
          'sagemaker:SpaceSharingType': 'Private',
        }),
      ]),
    ).toEqual(['Allowed', 'Allowed', 'ExplicitlyDenied', 'ImplicitlyDenied', 'ImplicitlyDenied']);
  });

  function bucketOf(pattern: RegExp): string {
    return `arn:aws:s3:::${template.idOf('AWS::S3::Bucket', pattern)}`;
  }
});

describe('proved of an app', () => {
  function proved(more: (built: ReturnType<typeof build>) => void = () => {}) {
    const built = build();
    built.training.grants.startJobs(built.made('trainer'));
    more(built);
    ZeroTrust.enforce(built.app).require(built.training.keepsJobsPrivate());
    return () => built.app.synth();
  }
  const lets = (role: iam.Role, action: string, resource: string) =>
    role.addToPolicy(new iam.PolicyStatement({ actions: [action], resources: [resource] }));

  test('only who is granted starts jobs, and these stay private', () => {
    expect(proved()).not.toThrow();
  });

  test.each<[string, (built: ReturnType<typeof build>) => void]>([
    [
      'somebody else starts jobs',
      ({ made }) => lets(made('other'), 'sagemaker:CreateTrainingJob', sageMaker('training-job/a')),
    ],
    [
      'somebody else passes the role of jobs on',
      ({ made, training }) => lets(made('other'), 'iam:PassRole', training.jobRole.roleArn),
    ],
  ])('not where %s', (_, more) => {
    expect(proved(more)).toThrow('ZTA-PROOF-001');
  });
});
