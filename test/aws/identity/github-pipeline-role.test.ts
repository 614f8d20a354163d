import {
  App,
  CfnParameter,
  CliCredentialsStackSynthesizer,
  DefaultStackSynthesizer,
  Stack,
  type StackProps,
} from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import { GitHubPipelineRole, type GitHubPipelineRoleProps } from '../../../lib/aws/identity/github-pipeline-role';
import { type GitHubRepository, GitHubWorkflow } from '../../../lib/core';
import { deployed } from '../../deployed';
import { decide, type Policy } from '../../oracle';

const REPOSITORY: GitHubRepository = {
  owner: 'acme',
  ownerId: '9876',
  repository: 'models',
  repositoryId: '123456789',
  reusableWorkflow: 'acme/ci/.github/workflows/deploy-model.yml@refs/tags/v3',
};
const ENV = { account: '111122223333', region: 'eu-west-1' };
const PROVIDER = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
const PIPELINE = 'arn:aws:iam::111122223333:role/pipeline';
const code = (expected: string) => expect.objectContaining({ code: expected });

function pipeline(props: Partial<GitHubPipelineRoleProps> = {}, stackProps: StackProps = {}, app = new App()) {
  const stack = new Stack(app, 'Delivery', stackProps);
  const workflow = GitHubWorkflow.inEnvironment('prod', REPOSITORY);
  const role = new GitHubPipelineRole(stack, 'Pipeline', { workflow, ...props });
  return { app, stack, role };
}

const withPart = (part: Partial<GitHubRepository>) => () =>
  pipeline({ workflow: GitHubWorkflow.inEnvironment('prod', { ...REPOSITORY, ...part }) });

function trustOf(stack: Stack): { readonly Statement: readonly object[] } {
  const template = Template.fromStack(stack);
  const [role] = Object.values(template.findResources('AWS::IAM::Role'));
  const providers = Object.keys(template.findResources('AWS::IAM::OIDCProvider')).flatMap((id) => [id, `${id}.Arn`]);
  const values = Object.fromEntries(providers.map((name) => [name, PROVIDER]));
  return deployed(role?.['Properties'].AssumeRolePolicyDocument, values);
}

const rightsIn = (stack: Stack, values = {}): Policy[] =>
  Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy')).map(({ Properties }) =>
    deployed(Properties.PolicyDocument, values),
  );

describe('who may take the role on', () => {
  const key = (claim: string) => `token.actions.githubusercontent.com:${claim}`;
  const conditions = {
    StringEquals: {
      [key('aud')]: 'sts.amazonaws.com',
      [key('sub')]: ['repo:acme/models:environment:prod', 'repo:acme@9876/models@123456789:environment:prod'],
      [key('repository_id')]: '123456789',
      [key('repository_owner_id')]: '9876',
      [key('environment')]: 'prod',
      [key('job_workflow_ref')]: 'acme/ci/.github/workflows/deploy-model.yml@refs/tags/v3',
    },
    StringNotLike: { [key('ref')]: 'refs/pull/*' },
  };
  const run = {
    [key('aud')]: 'sts.amazonaws.com',
    [key('sub')]: 'repo:acme/models:environment:prod',
    [key('repository_id')]: '123456789',
    [key('repository_owner_id')]: '9876',
    [key('environment')]: 'prod',
    [key('ref')]: 'refs/heads/main',
    [key('job_workflow_ref')]: 'acme/ci/.github/workflows/deploy-model.yml@refs/tags/v3',
  };

  /** The oracle does not know the claims of GitHub as keys of a request, so that they are put to it as tags of the session. */
  function decideTrust(stack: Stack, runs: Record<string, string>[]) {
    const asTags = <T>(value: T): T =>
      JSON.parse(JSON.stringify(value).replaceAll('token.actions.githubusercontent.com:', 'aws:RequestTag/'));
    return decide(
      runs.map((context) => ({
        principal: PROVIDER,
        action: 'sts:AssumeRoleWithWebIdentity',
        resource: PIPELINE,
        context: asTags(context),
        resourcePolicy: asTags(trustOf(stack)),
      })),
    );
  }

  test('a run of the repository, in the environment, through the pinned workflow', () => {
    const { stack } = pipeline();
    const numbered = { ...run, [key('sub')]: 'repo:acme@9876/models@123456789:environment:prod' };
    expect(decideTrust(stack, [run, numbered])).toEqual(['Allowed', 'Allowed']);
  });

  test('no other run, nor one that does not say, nor one for a pull request in the environment', () => {
    const wrong: [claim: string, ...values: string[]][] = [
      ['aud', 'sigstore'],
      ['sub', 'repo:acme/other:environment:prod', 'repo:acme/models:environment:dev', 'repo:acme/models:pull_request'],
      ['environment', 'dev'],
      ['repository_id', '1'],
      ['repository_owner_id', '1'],
      [
        'job_workflow_ref',
        'acme/models/.github/workflows/own.yml@refs/heads/main',
        'acme/ci/.github/workflows/deploy-model.yml@refs/heads/main',
      ],
    ];
    const runs = wrong.flatMap(([claim, ...values]) => {
      const { [key(claim)]: _, ...silent } = run;
      return [silent, ...values.map((value) => ({ ...run, [key(claim)]: value }))];
    });
    runs.push({ ...run, [key('ref')]: 'refs/pull/7/merge' });
    const allowed = decideTrust(pipeline().stack, runs).flatMap((is, i) =>
      is === 'ImplicitlyDenied' ? [] : [runs[i]],
    );
    expect(allowed).toEqual([]);
  });

  test('a run on the branch, where no environment is asked for', () => {
    const { stack } = pipeline({ workflow: GitHubWorkflow.onBranch('main', REPOSITORY) });
    const { [key('environment')]: _, ...onMain } = { ...run, [key('sub')]: 'repo:acme/models:ref:refs/heads/main' };
    expect(
      decideTrust(stack, [
        onMain,
        { ...onMain, [key('ref')]: 'refs/heads/next' },
        { ...onMain, [key('sub')]: 'repo:acme/models:ref:refs/heads/next' },
        { ...onMain, [key('sub')]: 'repo:acme/models:pull_request' },
      ]),
    ).toEqual(['Allowed', 'ImplicitlyDenied', 'ImplicitlyDenied', 'ImplicitlyDenied']);
  });

  test('any workflow of the repository, where none is pinned', () => {
    const { stack } = pipeline({
      workflow: GitHubWorkflow.inEnvironment('prod', { ...REPOSITORY, reusableWorkflow: undefined }),
    });
    expect(decideTrust(stack, [{ ...run, [key('job_workflow_ref')]: 'any' }])).toEqual(['Allowed']);
  });

  test('nothing but a token of the provider: no service, no account', () => {
    expect(trustOf(pipeline().stack).Statement).toEqual([
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: PROVIDER },
        Condition: conditions,
      },
    ]);
  });
});

describe('what is no workflow to trust', () => {
  test.each<[string, Partial<GitHubRepository>]>([
    ['a wildcard owner', { owner: '*' }],
    ['an owner with a repository', { owner: 'acme/models' }],
    ['no owner', { owner: '' }],
    ['a wildcard repository', { repository: 'models-*' }],
    ['a wildcard character', { repository: 'model?' }],
    ['a policy variable', { repository: '${aws:PrincipalTag/repo}' }],
    ['a repository with a subject', { repository: 'models:pull_request' }],
  ])('%s', (_name, part) => {
    expect(withPart(part)).toThrow(code('GitHubSubject'));
  });

  test.each(['*', 'prod*', '', 'prod:ref', '${env}', 'pull_request', 'refs/pull/1/merge', 'a'.repeat(256)])(
    "the environment or branch '%s'",
    (name) => {
      for (const workflow of [
        GitHubWorkflow.inEnvironment(name, REPOSITORY),
        GitHubWorkflow.onBranch(name, REPOSITORY),
      ]) {
        expect(() => pipeline({ workflow })).toThrow(code('GitHubSubject'));
      }
    },
  );

  test.each(['refs/heads/main', 'pull/1/merge'])("the branch '%s'", (name) => {
    expect(() => pipeline({ workflow: GitHubWorkflow.onBranch(name, REPOSITORY) })).toThrow(code('GitHubSubject'));
  });

  test.each(['*', '', 'acme', '0', '-1', '1.5'])("the number '%s'", (number) => {
    expect(withPart({ ownerId: number })).toThrow(code('GitHubId'));
    expect(withPart({ repositoryId: number })).toThrow(code('GitHubId'));
  });

  test.each([
    'acme/ci/.github/workflows/deploy.yml@refs/heads/main',
    'acme/ci/.github/workflows/deploy.yml@refs/tags/*',
    'acme/ci/.github/workflows/deploy.yml@v3',
    'acme/ci/.github/workflows/deploy.yml@0123abc',
    'acme/ci/.github/workflows/deploy.yml',
    'acme/*/.github/workflows/deploy.yml@refs/tags/v3',
    'acme/ci/deploy.yml@refs/tags/v3',
  ])("the workflow '%s'", (reusableWorkflow) => {
    expect(withPart({ reusableWorkflow })).toThrow(code('GitHubWorkflowUnpinned'));
  });

  test('the error says what was got, what to do and where', () => {
    expect(withPart({ owner: '*' })).toThrow(
      "GitHubSubject: 'owner' must be the name of an owner on GitHub, without wildcards, got '*'; " +
        'copy it from the repository on GitHub [Delivery/Pipeline]',
    );
  });
});

test.each<[string, Partial<GitHubRepository>]>([
  ['a commit', { reusableWorkflow: `acme/ci/.github/workflows/deploy.yaml@${'0a'.repeat(20)}` }],
  ['a tag with a path', { reusableWorkflow: 'acme/ci/.github/workflows/deploy.yml@refs/tags/deploy/v3.1' }],
  ['a managed user', { owner: 'octocat_acme' }],
  ['a repository with dots', { repository: '.github' }],
])('%s is accepted', (_name, part) => {
  expect(withPart(part)).not.toThrow();
});

test('a number that only the deployment knows is not read, but is asked for all the same', () => {
  const stack = new Stack(new App(), 'Delivery');
  const repositoryId = new CfnParameter(stack, 'Repository').valueAsString;
  const workflow = GitHubWorkflow.inEnvironment('prod', { ...REPOSITORY, repositoryId });
  new GitHubPipelineRole(stack, 'Pipeline', { workflow });
  expect(trustOf(stack).Statement[0]).toMatchObject({
    Condition: { StringEquals: { 'token.actions.githubusercontent.com:repository_id': 'Repository' } },
  });
});

test('the role has a name of its own, no rights, and sessions of an hour', () => {
  for (const stackProps of [{}, { env: ENV }]) {
    const template = Template.fromStack(pipeline({}, stackProps).stack);
    template.hasResourceProperties('AWS::IAM::Role', {
      MaxSessionDuration: 3600,
      ManagedPolicyArns: Match.absent(),
      Policies: Match.absent(),
    });
    template.resourceCountIs('AWS::IAM::Policy', 0);
    const [role] = Object.values(template.findResources('AWS::IAM::Role'));
    expect(deployed(role?.['Properties'].RoleName)).toMatch(/^Delivery-Pipeline-[0-9a-f]{8}-eu-west-1$/);
  }
});

test('a boundary is taken over', () => {
  const boundary = iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess');
  const { stack } = pipeline({ permissionsBoundary: boundary });
  const [role] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Role'));
  expect(deployed(role?.['Properties'].PermissionsBoundary)).toBe('arn:aws:iam::aws:policy/ReadOnlyAccess');
});

describe('the identity provider', () => {
  const workflow = GitHubWorkflow.inEnvironment('prod', REPOSITORY);

  test('is made once for a stack', () => {
    const { stack } = pipeline();
    new GitHubPipelineRole(stack, 'Second', { workflow });
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::IAM::OIDCProvider', 1);
    template.hasResourceProperties('AWS::IAM::OIDCProvider', {
      Url: 'https://token.actions.githubusercontent.com',
      ClientIdList: ['sts.amazonaws.com'],
    });
  });

  test('can be brought along', () => {
    const stack = new Stack(new App(), 'Delivery');
    const provider = iam.OidcProviderNative.fromOidcProviderArn(stack, 'Provider', PROVIDER);
    new GitHubPipelineRole(stack, 'Pipeline', { workflow, provider });
    Template.fromStack(stack).resourceCountIs('AWS::IAM::OIDCProvider', 0);
    expect(trustOf(stack).Statement[0]).toMatchObject({ Principal: { Federated: PROVIDER } });
  });

  test('is not made a second time in an account', () => {
    const { app } = pipeline();
    expect(() => new GitHubPipelineRole(new Stack(app, 'Other'), 'Pipeline', { workflow })).toThrow(
      code('GitHubProviderTwice'),
    );
    const known = pipeline({}, { env: ENV });
    const inOtherRegion = new Stack(known.app, 'Other', { env: { ...ENV, region: 'eu-central-1' } });
    expect(() => new GitHubPipelineRole(inOtherRegion, 'Pipeline', { workflow })).toThrow(code('GitHubProviderTwice'));
  });

  test('nor beside one that was made otherwise', () => {
    const stack = new Stack(new App(), 'Delivery');
    new iam.OidcProviderNative(stack, 'Own', { url: 'https://token.actions.githubusercontent.com' });
    expect(() => new GitHubPipelineRole(stack, 'Pipeline', { workflow })).toThrow(code('GitHubProviderTwice'));
  });

  test('is made in each account, and beside those for others', () => {
    const { app } = pipeline({}, { env: ENV });
    const stack = new Stack(app, 'Other', { env: { ...ENV, account: '444455556666' } });
    new iam.OidcProviderNative(stack, 'GitLab', { url: 'https://gitlab.com' });
    expect(() => new GitHubPipelineRole(stack, 'Pipeline', { workflow })).not.toThrow();
  });
});

describe('deploying', () => {
  const assume = (role: string, identity: readonly Policy[]) => ({
    principal: PIPELINE,
    action: 'sts:AssumeRole',
    resource: `arn:aws:iam::111122223333:role/${role}`,
    identity,
  });

  test.each<[string, StackProps, string]>([
    ['an env-agnostic stack', {}, 'hnb659fds'],
    ['a stack with an environment', { env: ENV }, 'hnb659fds'],
    [
      'a stack with a qualifier of its own',
      { synthesizer: new DefaultStackSynthesizer({ qualifier: 'models' }) },
      'models',
    ],
  ])('%s goes through exactly the roles of its bootstrapping', (_name, stackProps, qualifier) => {
    const { app, stack, role } = pipeline({}, { env: stackProps.env });
    role.mayDeploy(new Stack(app, 'Endpoint', stackProps));
    const identity = rightsIn(stack);
    const of = (name: string, region = 'eu-west-1') => `cdk-${qualifier}-${name}-role-111122223333-${region}`;
    expect(
      decide([
        assume(of('deploy'), identity),
        assume(of('file-publishing'), identity),
        assume(of('image-publishing'), identity),
        assume(of('cfn-exec'), identity),
        assume(of('deploy', 'eu-central-1'), identity),
        assume(`${of('deploy')}-not`, identity),
        assume('admin', identity),
        { ...assume(of('cfn-exec'), identity), action: 'iam:PassRole' },
      ]),
    ).toEqual([...Array(3).fill('Allowed'), ...Array(5).fill('ImplicitlyDenied')]);
  });

  test.each<[string, StackProps]>([
    ['with the credentials of the caller', { synthesizer: new CliCredentialsStackSynthesizer() }],
    [
      'through a role of another name',
      { synthesizer: new DefaultStackSynthesizer({ deployRoleArn: 'arn:aws:iam::111122223333:role/deploy' }) },
    ],
  ])('%s is left to the user', (_name, stackProps) => {
    const { app, role } = pipeline();
    expect(() => role.mayDeploy(new Stack(app, 'Endpoint', stackProps))).toThrow(code('DeployRolesUnknown'));
  });

  test('images are pushed into the repositories that let it', () => {
    const { stack, role } = pipeline();
    const repository = new ecr.Repository(stack, 'Models');
    repository.grantPush(role);
    const arn = 'arn:aws:ecr:eu-west-1:111122223333:repository/models';
    const [id] = Object.keys(Template.fromStack(stack).findResources('AWS::ECR::Repository'));
    const push = {
      principal: PIPELINE,
      action: 'ecr:PutImage',
      resource: arn,
      identity: rightsIn(stack, { [`${id}.Arn`]: arn }),
    };
    expect(decide([push, { ...push, resource: `${arn}-other` }])).toEqual(['Allowed', 'ImplicitlyDenied']);
  });
});
