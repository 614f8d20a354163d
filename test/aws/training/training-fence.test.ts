import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { renderedLength } from '../../../lib/aws/naming/rendered-length';
import { type Decision, decide, type Policy, type Question } from '../../oracle';
import { actionsOf } from '../../oracle/actions';
import { build, deployedStack, roleArn, sageMaker } from './environment';

const EVERYTHING: Policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const { stack, training, made } = build({ studio: { auth: 'IAM' }, instanceTypesWithoutVolumeKey: ['ml.g5.*'] });
training.grants.startJobs(made('trainer'));
const template = deployedStack(stack);
const prefix = training.jobNamePrefix;
const keyOf = (pattern: RegExp) => `arn:aws:kms:eu-west-1:111122223333:key/${template.idOf('AWS::KMS::Key', pattern)}`;
const [volumeKey, outputKey] = [keyOf(/TrainingVolumeKey/), keyOf(/TrainingOutputKey/)];
const subnets = stack
  .resolve(training.fence.statements.map((one) => one.toStatementJson()))
  .find(({ Sid }: { Sid: string }) => Sid === 'InTheseSubnets').Condition['ForAnyValue:StringNotEquals'][
  'sagemaker:VpcSubnets'
] as { Ref: string }[];
const subnetIds = subnets.map(({ Ref }) => Ref);
const group = `sg-${template.idOf('AWS::EC2::SecurityGroup', /^TrainingSecurityGroup/)}`;

type Context = Readonly<Record<string, string | string[] | undefined>>;

const placed: Context = { 'sagemaker:VpcSubnets': subnetIds, 'sagemaker:VpcSecurityGroupIds': [group] };
const isolated: Context = { ...placed, 'sagemaker:NetworkIsolation': 'true' };
const stored: Context = { 'sagemaker:VolumeKmsKeyArn': volumeKey, 'sagemaker:InstanceTypes': ['ml.m7i.xlarge'] };
const job: Context = {
  ...isolated,
  ...stored,
  'sagemaker:InterContainerTrafficEncryption': 'true',
  'sagemaker:MaxRuntimeInSeconds': '86400',
  'sagemaker:OutputKmsKeyArn': outputKey,
};

/** Each thing that can be started, as it should be: every key of it is needed, but for those that are named after it. */
const STARTS: Readonly<Record<string, readonly [resource: string, context: Context, optional?: readonly string[]]>> = {
  CreateTrainingJob: [`training-job/${prefix}1`, job, ['sagemaker:InstanceTypes']],
  CreateProcessingJob: [`processing-job/${prefix}1`, job, ['sagemaker:InstanceTypes']],
  CreateHyperParameterTuningJob: [`hyper-parameter-tuning-job/${prefix}1`, job, ['sagemaker:InstanceTypes']],
  CreateModel: [`model/${prefix}1`, isolated],
  CreateTransformJob: [
    `transform-job/${prefix}1`,
    { ...stored, 'sagemaker:OutputKmsKeyArn': outputKey, 'sagemaker:ModelArn': sageMaker(`model/${prefix}1`) },
    ['sagemaker:InstanceTypes'],
  ],
  CreateEndpointConfig: [
    `endpoint-config/${prefix}1`,
    { ...stored, ...isolated },
    ['sagemaker:InstanceTypes', ...Object.keys(isolated)],
  ],
  CreateNotebookInstance: [
    'notebook-instance/one',
    {
      ...placed,
      ...stored,
      'sagemaker:DirectInternetAccess': 'Disabled',
      'sagemaker:RootAccess': 'Disabled',
      'sagemaker:MinimumInstanceMetadataServiceVersion': '2',
    },
    ['sagemaker:InstanceTypes'],
  ],
  CreateDomain: [
    'domain/d-abc',
    { ...placed, 'sagemaker:VolumeKmsKeyArn': volumeKey, 'sagemaker:AppNetworkAccessType': 'VpcOnly' },
  ],
  CreatePresignedDomainUrl: ['user-profile/d-abc/kim', { 'aws:SourceVpce': 'vpce-sagemaker.api' }],
};

/** What must not stand in the place of what should. */
const FOREIGN: Readonly<Record<string, string | string[]>> = {
  'sagemaker:VpcSubnets': [...subnetIds, 'subnet-elsewhere'],
  'sagemaker:VpcSecurityGroupIds': [group, 'sg-elsewhere'],
  'sagemaker:NetworkIsolation': 'false',
  'sagemaker:InterContainerTrafficEncryption': 'false',
  'sagemaker:VolumeKmsKeyArn': `${volumeKey}0`,
  'sagemaker:OutputKmsKeyArn': `${outputKey}0`,
  'sagemaker:MaxRuntimeInSeconds': '86401',
  'sagemaker:ModelArn': sageMaker('model/elsewhere'),
  'sagemaker:DirectInternetAccess': 'Enabled',
  'sagemaker:RootAccess': 'Enabled',
  'sagemaker:MinimumInstanceMetadataServiceVersion': '1',
  'sagemaker:AppNetworkAccessType': 'PublicInternetOnly',
  'aws:SourceVpce': 'vpce-elsewhere',
};

/** As somebody who may do everything, but for the fence. */
const ask = (action: string, resource: string, context: Context): Question => ({
  principal: roleArn('trainer'),
  action: action.includes(':') ? action : `sagemaker:${action}`,
  resource,
  context,
  identity: [...template.rolePolicies('trainer'), EVERYTHING],
});
const start = (action: string, change: Context = {}): Question => {
  const [resource, context] = STARTS[action] ?? ['', {}];
  return ask(action, sageMaker(resource), { ...context, ...change });
};
const only = (decisions: readonly Decision[]) => [...new Set(decisions)];

describe.each(Object.entries(STARTS))('%s', (action, [, context, optional = []]) => {
  const keys = Object.keys(context);

  test('is let through as it should be', () => {
    expect(decide([start(action)])).toEqual(['Allowed']);
  });

  test('is denied without each single thing that it should have', () => {
    const needed = keys.filter((key) => !optional.includes(key));
    const asks = needed.map((key) => start(action, { [key]: undefined }));
    expect(Object.fromEntries(decide(asks).map((one, i) => [needed[i], one]))).toEqual(
      Object.fromEntries(needed.map((key) => [key, 'ExplicitlyDenied'])),
    );
  });

  test('is denied with something else in its place', () => {
    const others = keys.filter((key) => key in FOREIGN);
    const asks = others.map((key) => start(action, { [key]: FOREIGN[key] }));
    expect(Object.fromEntries(decide(asks).map((one, i) => [others[i], one]))).toEqual(
      Object.fromEntries(others.map((key) => [key, 'ExplicitlyDenied'])),
    );
  });
});

describe('storage of its own', () => {
  const nvme = { 'sagemaker:InstanceTypes': ['ml.g5.xlarge'] };
  const withoutKey = { 'sagemaker:VolumeKmsKeyArn': undefined };

  test('takes no key where the type is one that refuses it', () => {
    const kinds = ['CreateTrainingJob', 'CreateProcessingJob', 'CreateTransformJob', 'CreateEndpointConfig'];
    expect(only(decide(kinds.map((kind) => start(kind, { ...nvme, ...withoutKey }))))).toEqual(['Allowed']);
  });

  test('excuses no other type beside it, no type that is not told, no foreign key and no domain', () => {
    expect(
      only(
        decide([
          start('CreateTrainingJob', { ...withoutKey, 'sagemaker:InstanceTypes': ['ml.g5.xlarge', 'ml.m5.xlarge'] }),
          start('CreateTrainingJob', { ...withoutKey, 'sagemaker:InstanceTypes': undefined }),
          start('CreateTrainingJob', { ...nvme, 'sagemaker:VolumeKmsKeyArn': `${volumeKey}0` }),
          start('CreateDomain', { ...nvme, ...withoutKey }),
        ]),
      ),
    ).toEqual(['ExplicitlyDenied']);
  });
});

test('jobs open no shell, mount no file system, and are not changed to do so', () => {
  expect(
    decide([
      start('CreateTrainingJob', { 'sagemaker:EnableRemoteDebug': 'true' }),
      ask('UpdateTrainingJob', sageMaker(`training-job/${prefix}1`), { 'sagemaker:EnableRemoteDebug': 'true' }),
      start('CreateTrainingJob', { 'sagemaker:FileSystemId': 'fs-1' }),
      start('CreateTrainingJob', { 'sagemaker:EnableRemoteDebug': 'false' }),
      ask('UpdateTrainingJob', sageMaker(`training-job/${prefix}1`), {}),
    ]),
  ).toEqual(['ExplicitlyDenied', 'ExplicitlyDenied', 'ExplicitlyDenied', 'Allowed', 'Allowed']);
});

test('workspaces are not led out again, nor reached from outside', () => {
  const [domain, space] = [sageMaker('domain/d-abc'), sageMaker('space/d-abc/one')];
  expect(
    decide([
      ask('UpdateDomain', domain, {}),
      ask('UpdateDomain', domain, { 'sagemaker:AppNetworkAccessType': 'VpcOnly' }),
      ask('UpdateDomain', domain, {
        'sagemaker:AppNetworkAccessType': 'VpcOnly',
        'sagemaker:VpcSubnets': ['subnet-elsewhere'],
      }),
      ask('CreateSpace', space, { 'sagemaker:RemoteAccess': 'ENABLED' }),
      ask('UpdateSpace', space, { 'sagemaker:RemoteAccess': 'DISABLED' }),
      ask('CreateSpace', space, {}),
      ask('StartSession', space, {}),
    ]),
  ).toEqual([
    'ExplicitlyDenied',
    'Allowed',
    'ExplicitlyDenied',
    'ExplicitlyDenied',
    'Allowed',
    'Allowed',
    'ExplicitlyDenied',
  ]);
});

test('no role but that of jobs is passed to what runs jobs', () => {
  const roles = Template.fromStack(stack).findResources('AWS::IAM::Role');
  const jobRole = Object.entries(roles).find(([id]) => id.startsWith('TrainingJobRole'))?.[1]['Properties'].RoleName;
  const pass = (name: string, service?: string) =>
    ask('iam:PassRole', roleArn(name), { 'iam:PassedToService': service });
  expect(
    decide([
      pass(jobRole, 'sagemaker.amazonaws.com'),
      pass('admin', 'sagemaker.amazonaws.com'),
      pass('admin', 'bedrock.amazonaws.com'),
      pass('admin'),
      pass('admin', 'lambda.amazonaws.com'),
    ]),
  ).toEqual(['Allowed', 'ExplicitlyDenied', 'ExplicitlyDenied', 'ExplicitlyDenied', 'Allowed']);
});

test('whatever else runs over data in SageMaker, or trains in Bedrock, is denied as a whole', () => {
  // What makes no container run over training data: cards, conversations, documents, what was denied when it was made.
  const harmless =
    /:(CreateModelCardExportJob|CreateSession|StartIngestionJob|StartInferenceExperiment|StartMonitoringSchedule)$/;
  const runs =
    /:(Create|Start)\w*(Job|JobV2|JobDefinition|MonitoringSchedule|Cluster|Algorithm|Session|Recommend\w+|InferenceExperiment)$/;
  const known = new Set(Object.keys(STARTS).map((name) => `sagemaker:${name}`));
  const actions = actionsOf('sagemaker', 'bedrock')
    .filter(({ action }) => /^(sagemaker|bedrock|bedrock-mantle):/.test(action))
    .filter(({ action }) => runs.test(action) && !known.has(action) && !harmless.test(action));
  expect(actions.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['sagemaker:CreateAutoMLJobV2', 'bedrock:CreateModelCustomizationJob']),
  );
  const asks = actions.map(({ action, patterns: [pattern = '*'] }) => {
    const resource = pattern
      .replace('${Partition}', 'aws')
      .replace('${Region}', 'eu-west-1')
      .replace('${Account}', '111122223333')
      .replace(/\$\{\w+\}/g, 'one');
    return ask(action, resource, {});
  });
  const decisions = decide(asks);
  expect(actions.filter((_, i) => decisions[i] !== 'ExplicitlyDenied').map(({ action }) => action)).toEqual([]);
});

describe('each door', () => {
  const nvme = { 'sagemaker:InstanceTypes': ['ml.g5.xlarge'] };
  const foreign = (action: string, key: string) => start(action, { [key]: FOREIGN[key] });
  /** What goes through if the door is left out, and nothing else is. */
  const KEPT_OUT: Readonly<Record<string, Question>> = {
    Isolated: start('CreateTrainingJob', { 'sagemaker:NetworkIsolation': undefined }),
    NotOpened: foreign('CreateEndpointConfig', 'sagemaker:NetworkIsolation'),
    InSubnets: start('CreateModel', { 'sagemaker:VpcSubnets': undefined }),
    InGroups: start('CreateProcessingJob', { 'sagemaker:VpcSecurityGroupIds': undefined }),
    InTheseSubnets: foreign('CreateTrainingJob', 'sagemaker:VpcSubnets'),
    InTheseGroups: foreign('CreateEndpointConfig', 'sagemaker:VpcSecurityGroupIds'),
    TrafficEncrypted: start('CreateTrainingJob', { 'sagemaker:InterContainerTrafficEncryption': undefined }),
    Ending: foreign('CreateHyperParameterTuningJob', 'sagemaker:MaxRuntimeInSeconds'),
    NoShell: start('CreateTrainingJob', { 'sagemaker:EnableRemoteDebug': 'true' }),
    NoFileSystem: start('CreateTrainingJob', { 'sagemaker:FileSystemId': 'fs-1' }),
    VolumeKey: start('CreateTransformJob', { 'sagemaker:VolumeKmsKeyArn': undefined }),
    VolumeKeyOfAnyType: start('CreateTrainingJob', {
      'sagemaker:VolumeKmsKeyArn': undefined,
      'sagemaker:InstanceTypes': undefined,
    }),
    VolumeKeyIfAny: start('CreateTrainingJob', { ...nvme, 'sagemaker:VolumeKmsKeyArn': `${volumeKey}0` }),
    DomainKey: start('CreateDomain', { 'sagemaker:VolumeKmsKeyArn': undefined }),
    OutputKey: foreign('CreateProcessingJob', 'sagemaker:OutputKmsKeyArn'),
    OwnModels: foreign('CreateTransformJob', 'sagemaker:ModelArn'),
    OnlyJobRoles: ask('iam:PassRole', roleArn('admin'), { 'iam:PassedToService': 'sagemaker.amazonaws.com' }),
    NothingUnbounded: ask('CreateAutoMLJobV2', sageMaker('automl-job/one'), job),
    NotebookOffline: foreign('CreateNotebookInstance', 'sagemaker:DirectInternetAccess'),
    NotebookRootless: foreign('CreateNotebookInstance', 'sagemaker:RootAccess'),
    NotebookMetadata: foreign('CreateNotebookInstance', 'sagemaker:MinimumInstanceMetadataServiceVersion'),
    DomainOffline: foreign('CreateDomain', 'sagemaker:AppNetworkAccessType'),
    SpaceNotRemote: ask('CreateSpace', sageMaker('space/d-abc/one'), { 'sagemaker:RemoteAccess': 'ENABLED' }),
    OpenedFromTheNetwork: foreign('CreatePresignedDomainUrl', 'aws:SourceVpce'),
  };
  const sids = training.fence.statements.map(({ sid }) => sid ?? '');
  const without = (question: Question, sid: string): Question => ({
    ...question,
    identity: question.identity?.map((policy) => ({
      ...policy,
      Statement: policy.Statement.filter((one) => !('Sid' in one) || one.Sid !== sid),
    })),
  });

  test('keeps out what nothing else does', () => {
    expect(Object.keys(KEPT_OUT).sort()).toEqual([...sids].sort());
    const kept = Object.entries(KEPT_OUT);
    expect(only(decide(kept.map(([, question]) => question)))).toEqual(['ExplicitlyDenied']);
    const through = decide(kept.map(([sid, question]) => without(question, sid)));
    expect(Object.fromEntries(kept.map(([sid], i) => [sid, through[i]]))).toEqual(
      Object.fromEntries(kept.map(([sid]) => [sid, 'Allowed'])),
    );
  });
});

describe('as managed policies', () => {
  test('it is the same fence, and fits', () => {
    const { app, stack: other, training: environment } = build({ studio: { auth: 'SSO' } });
    const policies = environment.fence.asManagedPolicies(other, 'Fence');
    expect(() => app.synth()).not.toThrow();
    const statements = policies.flatMap(({ document }) => other.resolve(document).Statement);
    expect(statements).toHaveLength(environment.fence.statements.length);
  });

  test('it says so where it does not fit', () => {
    const types = [...Array(200).keys()].map((n) => `ml.g${n}.*`);
    const { app, stack: other, training: environment } = build({ instanceTypesWithoutVolumeKey: types });
    environment.fence.asManagedPolicies(other, 'Fence');
    expect(() => app.synth()).toThrow('FencePolicySize');
  });
});

test('a role that is behind the fence has room for what is granted besides', () => {
  const built = build({
    alsoNamed: ['pipelines-'],
    studio: { auth: 'SSO' },
    instanceTypesWithoutVolumeKey: ['ml.g5.*'],
  });
  const trainer = built.made('trainer');
  built.training.grants.startJobs(trainer);
  built.training.grants.startJobs(trainer);
  built.training.grants.readOutput(trainer);
  const written = trainer.node.findAll().filter((one) => one instanceof iam.Policy);
  const inline = written.map(({ document }) => renderedLength(built.stack.resolve(document)));
  // Inline policies of a role have 10,240 characters together.
  expect(inline).toEqual([expect.any(Number)]);
  expect(inline[0]).toBeLessThan(5000);
  Template.fromStack(built.stack).resourceCountIs('AWS::IAM::ManagedPolicy', 4);
});
