import { run } from '@bufbuild/cel';
import { GitHubPipelineIdentity, type GitHubRepository, GitHubWorkflow } from '../../../lib/google';
import { Fn } from '../../../lib/google/cdktf';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const REPOSITORY: GitHubRepository = {
  owner: 'acme',
  ownerId: '9876',
  repository: 'models',
  repositoryId: '123456789',
  reusableWorkflow: 'acme/ci/.github/workflows/deploy-model.yml@refs/tags/v3',
};

function pipeline(workflow = GitHubWorkflow.inEnvironment('prod', REPOSITORY)) {
  const stack = emptyStack();
  return { stack, deployer: new GitHubPipelineIdentity(stack, 'Deployer', { project: ACME, workflow }) };
}

const providerOf = (workflow?: GitHubWorkflow) =>
  new Synthesized(pipeline(workflow).stack).only('google_iam_workload_identity_pool_provider');

/** Whether the provider takes the token of a run: an expression that reads a claim which is not there takes none. */
const takes = (token: Readonly<Record<string, string>>, workflow?: GitHubWorkflow) =>
  run(`${providerOf(workflow)['attribute_condition']}`, { assertion: token }) === true;

const RUN = {
  repository_id: '123456789',
  repository_owner_id: '9876',
  environment: 'prod',
  ref: 'refs/heads/main',
  event_name: 'push',
  job_workflow_ref: 'acme/ci/.github/workflows/deploy-model.yml@refs/tags/v3',
};

describe('who may act as the account', () => {
  test('a run of the repository, in the environment, through the pinned workflow, of a branch or a tag', () => {
    expect(takes(RUN)).toBe(true);
    expect(takes({ ...RUN, ref: 'refs/tags/v1', event_name: 'release' })).toBe(true);
  });

  test.each<[claim: keyof typeof RUN, value: string]>([
    ['repository_id', '1'],
    ['repository_owner_id', '1'],
    ['environment', 'dev'],
    ['job_workflow_ref', 'acme/models/.github/workflows/own.yml@refs/heads/main'],
    ['event_name', 'pull_request'],
    ['event_name', 'pull_request_target'],
    ['ref', 'refs/pull/7/merge'],
  ])('no run whose %s is %s, nor one that does not say', (claim, value) => {
    const { [claim]: _, ...silent } = RUN;
    expect([takes({ ...RUN, [claim]: value }), takes(silent)]).toEqual([false, false]);
  });

  test('a run on the branch, where no environment is asked for', () => {
    const workflow = GitHubWorkflow.onBranch('main', REPOSITORY);
    const { environment: _, ...onMain } = RUN;
    expect([
      takes(onMain, workflow),
      takes({ ...onMain, ref: 'refs/heads/next' }, workflow),
      takes({ ...onMain, ref: 'refs/tags/main' }, workflow),
      takes({ ...onMain, event_name: 'pull_request_target' }, workflow),
    ]).toEqual([true, false, false, false]);
  });

  test('any workflow of the repository, where none is pinned', () => {
    const workflow = GitHubWorkflow.inEnvironment('prod', { ...REPOSITORY, reusableWorkflow: undefined });
    expect(takes({ ...RUN, job_workflow_ref: 'any' }, workflow)).toBe(true);
  });

  test('by one subject, which is made of numbers and the place, and one role on the one account', () => {
    const made = new Synthesized(pipeline().stack);
    expect(made.only('google_service_account_iam_member')).toEqual({
      service_account_id: expect.stringMatching(/^\$\{google_service_account\.Deployer_Identity_Account_\w+\.name\}$/),
      role: 'roles/iam.workloadIdentityUser',
      member: expect.stringMatching(
        /^principal:\/\/iam\.googleapis\.com\/\$\{google_iam_workload_identity_pool\.Deployer_Federation_Pool_\w+\.name\}\/subject\/123456789:prod$/,
      ),
    });
    const { attribute_mapping: mapping } = made.only('google_iam_workload_identity_pool_provider');
    expect(mapping).toEqual({
      'google.subject': 'assertion.repository_id + ":" + assertion.environment',
      'attribute.repository_id': 'assertion.repository_id',
    });
    expect(run('assertion.repository_id + ":" + assertion.environment', { assertion: RUN })).toBe('123456789:prod');
    expect(Object.keys(made.json['resource'] ?? {}).filter((type) => /_project_iam_|_key$/.test(type))).toEqual([]);
    expect(made.findings()).toEqual([]);
  });

  test('on a branch, by its ref', () => {
    const { stack } = pipeline(GitHubWorkflow.onBranch('release/1.0', REPOSITORY));
    const made = new Synthesized(stack);
    expect(made.only('google_service_account_iam_member')['member']).toMatch(
      /\/subject\/123456789:refs\/heads\/release\/1\.0$/,
    );
    expect(made.findings()).toEqual([]);
  });
});

test('tokens are made for the provider alone, whose ids stay', () => {
  const { deployer } = pipeline();
  expect(deployer.providerName).toBe(
    'projects/123456789012/locations/global/workloadIdentityPools/claims-deployer-77b9a6dc/providers/github',
  );
  expect(providerOf()).toMatchObject({
    workload_identity_pool_provider_id: 'github',
    oidc: {
      issuer_uri: 'https://token.actions.githubusercontent.com',
      allowed_audiences: [`https://iam.googleapis.com/${deployer.providerName}`],
    },
    lifecycle: { prevent_destroy: true },
  });
});

test('ids and address can be kept although the construct moves', () => {
  const stack = emptyStack();
  const workflow = GitHubWorkflow.inEnvironment('prod', REPOSITORY);
  new GitHubPipelineIdentity(stack, 'Moved', { project: ACME, workflow, poolId: 'deployers', accountId: 'deployer' });
  const made = new Synthesized(stack);
  expect(made.only('google_iam_workload_identity_pool')['workload_identity_pool_id']).toBe('deployers');
  expect(made.only('google_service_account')['account_id']).toBe('deployer');
});

test.each<[string, () => GitHubWorkflow]>([
  ['GitHubSubject', () => GitHubWorkflow.inEnvironment('*', REPOSITORY)],
  ['GitHubSubject', () => GitHubWorkflow.inEnvironment('production site', REPOSITORY)],
  ['GitHubSubject', () => GitHubWorkflow.inEnvironment('x'.repeat(120), REPOSITORY)],
  ['GitHubSubject', () => GitHubWorkflow.onBranch('refs/heads/main', REPOSITORY)],
  ['GitHubId', () => GitHubWorkflow.inEnvironment('prod', { ...REPOSITORY, ownerId: 'acme' })],
  ['GitHubId', () => GitHubWorkflow.inEnvironment('prod', { ...REPOSITORY, repositoryId: '*' })],
  [
    'GitHubWorkflowUnpinned',
    () => GitHubWorkflow.inEnvironment('prod', { ...REPOSITORY, reusableWorkflow: 'acme/ci/deploy.yml@main' }),
  ],
])('%s', (code, workflow) => {
  expect(() => pipeline(workflow())).toThrow(new RegExp(`^${code}: '\\w+' must .* \\[claims/Deployer\\]$`));
});

test('a number that only Terraform knows is not read, but is asked for all the same', () => {
  const repositoryId = Fn.join('', ['1', '2']);
  const workflow = GitHubWorkflow.inEnvironment('prod', { ...REPOSITORY, repositoryId });
  expect(providerOf(workflow)['attribute_condition']).toContain('assertion.repository_id == "${join("", ["1", "2"])}"');
});
