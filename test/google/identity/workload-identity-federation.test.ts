import {
  Member,
  WorkloadIdentity,
  WorkloadIdentityFederation,
  type WorkloadIdentityFederationProps,
} from '../../../lib/google';
import { Fn } from '../../../lib/google/cdktf';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const CLUSTER: Omit<WorkloadIdentityFederationProps, 'project'> = {
  issuer: 'https://oidc.example.com/clusters/1',
  condition: 'assertion.sub == "system:serviceaccount:claims:adjuster"',
};
const GITHUB = 'https://token.actions.githubusercontent.com';

function federation(props: Partial<WorkloadIdentityFederationProps> = {}) {
  const stack = emptyStack();
  return { stack, cluster: new WorkloadIdentityFederation(stack, 'Cluster', { project: ACME, ...CLUSTER, ...props }) };
}

test('tokens of one issuer, for this provider alone, are taken under the condition', () => {
  const made = new Synthesized(federation().stack);
  expect(made.only('google_iam_workload_identity_pool')).toEqual({
    project: 'acme-claims',
    workload_identity_pool_id: 'claims-cluster-3b35e26c',
    lifecycle: { prevent_destroy: true },
  });
  expect(made.only('google_iam_workload_identity_pool_provider')).toEqual({
    project: 'acme-claims',
    workload_identity_pool_id: expect.stringMatching(/^\$\{google_iam_workload_identity_pool\.Cluster_Pool_\w+\./),
    workload_identity_pool_provider_id: 'oidc',
    attribute_mapping: { 'google.subject': 'assertion.sub' },
    attribute_condition: CLUSTER.condition,
    oidc: {
      issuer_uri: CLUSTER.issuer,
      allowed_audiences: [
        'https://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/claims-cluster-3b35e26c/providers/oidc',
      ],
    },
    lifecycle: { prevent_destroy: true },
  });
  expect(made.findings()).toEqual([]);
});

test('those who come in are granted things by subject or attribute, each in its place', () => {
  const attributeMapping = { 'google.subject': 'assertion.sub', 'attribute.namespace': 'assertion.namespace' };
  const { stack, cluster } = federation({ attributeMapping });
  const adjuster = new WorkloadIdentity(stack, 'Adjuster', { project: ACME });
  adjuster.grants.issueTokens(cluster.subject('system:serviceaccount:claims:adjuster'));
  adjuster.grants.issueTokens(cluster.subject('system:serviceaccount:claims:adjuster'));
  adjuster.grants.issueTokens(cluster.attribute('namespace', 'claims'));
  adjuster.grants.issueTokens(cluster.subject(Fn.upper('a')));
  adjuster.grants.issueTokens(cluster.subject(Fn.upper('b')));
  const members = Object.values(new Synthesized(stack).resources('google_service_account_iam_member')).map(
    ({ member }) => `${member}`.replace(/\$\{google_iam_workload_identity_pool\.Cluster_Pool_\w+\.name\}/, 'POOL'),
  );
  expect(members.sort()).toEqual([
    'principal://iam.googleapis.com/POOL/subject/${upper("a")}',
    'principal://iam.googleapis.com/POOL/subject/${upper("b")}',
    'principal://iam.googleapis.com/POOL/subject/system:serviceaccount:claims:adjuster',
    'principalSet://iam.googleapis.com/POOL/attribute.namespace/claims',
  ]);
});

test.each<[string, (made: WorkloadIdentityFederation) => unknown]>([
  ['FederatedValue', (made) => made.subject('*')],
  ['FederatedValue', (made) => made.subject('')],
  ['FederatedValue', (made) => made.subject('system:serviceaccount:claims:*')],
  ['FederatedAttribute', (made) => made.attribute('namespace', 'claims')],
])('nobody is let in by the dozen: %s', (code, member) => {
  expect(() => member(federation().cluster)).toThrow(new RegExp(`^${code}: .* \\[claims/Cluster\\]$`));
});

test('a whole pool is no member, however it is spelt', () => {
  const { cluster } = federation();
  expect(() => new Member(`principalSet://iam.googleapis.com/${cluster.providerName}/*`)).toThrow(/^MemberPublic: /);
});

test.each<[string, Partial<WorkloadIdentityFederationProps>]>([
  ['FederationConditionMissing', { condition: '' }],
  ['FederationConditionMissing', { condition: '  ' }],
  ['FederationConditionMissing', { condition: 'true' }],
  ['FederationConditionMissing', { condition: '"a" == "a"' }],
  ['FederationConditionByName', { issuer: GITHUB, condition: 'assertion.repository == "acme/models"' }],
  ['FederationConditionByName', { issuer: GITHUB, condition: 'assertion.repository_owner == "acme"' }],
  [
    'FederationConditionByName',
    { issuer: `${GITHUB}/`, condition: 'assertion.sub == "repo:acme/models:ref:refs/heads/main"' },
  ],
  ['FederationConditionByName', { issuer: GITHUB, condition: 'assertion.repository_id != "1"' }],
  ['FederationConditionByName', { issuer: GITHUB, condition: 'assertion.repository_id == ""' }],
  [
    'FederationConditionByName',
    { issuer: GITHUB, condition: 'assertion.repository_id == "1" || assertion.repository == "acme/models"' },
  ],
  ['FederationConditionByName', { issuer: `${GITHUB}/acme`, condition: 'assertion.repository == "acme/models"' }],
  ['FederationConditionByName', { issuer: 'https://gitlab.com', condition: 'assertion.project_path == "acme/models"' }],
  ['CelSyntax', { condition: 'assertion.sub = "a"' }],
  ['CelType', { condition: 'size(assertion.sub)' }],
  ['CelUnknownName', { condition: 'asertion.sub == "a"' }],
  ['CelTooLong', { condition: `assertion.sub == "${'a'.repeat(4096)}"` }],
  ['CelSyntax', { attributeMapping: { 'google.subject': 'assertion.' } }],
  ['FederationMapping', { attributeMapping: { 'attribute.sub': 'assertion.sub' } }],
  ['FederationMapping', { attributeMapping: { 'google.subject': 'assertion.sub', 'attribute.Sub': 'assertion.sub' } }],
  ['FederationIssuer', { issuer: 'http://oidc.example.com' }],
  ['FederationIssuer', { issuer: 'oidc.example.com' }],
  ['FederationAudience', { audiences: [] }],
  ['FederationAudience', { audiences: ['*'] }],
  ['FederationAudience', { audiences: Array(11).fill('a') }],
  ['FederationId', { poolId: 'gcp-pool' }],
  ['FederationId', { poolId: 'x'.repeat(33) }],
  ['FederationId', { providerId: 'abc' }],
])('%s', (code, props) => {
  expect(() => federation(props)).toThrow(new RegExp(`^${code}: '\\w+' must .* \\[claims/Cluster\\]$`));
});

test.each([
  'assertion.repository_id == "1"',
  'assertion.repository_owner_id in ["1", "2"] && assertion.ref == "refs/heads/main"',
  '(assertion.repository_id == "1" && assertion.environment == "prod") || assertion.repository_id == "2"',
  'attribute.repository_id == "1"',
])('GitHub is asked for a number: %s', (condition) => {
  const attributeMapping = { 'google.subject': 'assertion.sub', 'attribute.repository_id': 'assertion.repository_id' };
  expect(() => federation({ issuer: GITHUB, condition, attributeMapping })).not.toThrow();
});

test('what is made under another name is no number of GitHub', () => {
  const attributeMapping = { 'google.subject': 'assertion.sub', 'attribute.repository_id': 'assertion.repository' };
  const condition = 'attribute.repository_id == "acme/models"';
  expect(() => federation({ issuer: GITHUB, condition, attributeMapping })).toThrow(/^FederationConditionByName: /);
});

test('a pool in a stack called gcp-… is called otherwise, since Google keeps such names', () => {
  const stack = emptyStack('gcp-claims');
  new WorkloadIdentityFederation(stack, 'Ci', { project: ACME, ...CLUSTER });
  const id = new Synthesized(stack).only('google_iam_workload_identity_pool')['workload_identity_pool_id'];
  expect(id).toMatch(/^zt-claims-ci-[0-9a-f]{8}$/);
});

test('a condition that only Terraform knows is not read', () => {
  expect(() => federation({ condition: Fn.join('', ['true']), audiences: [Fn.upper('a')] })).not.toThrow();
});
