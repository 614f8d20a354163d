import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import { ServiceAccount } from '@cdktf/provider-google/lib/service-account';
import { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import { GoogleBetaProvider } from '@cdktf/provider-google-beta/lib/provider';
import {
  GitHubPipelineIdentity,
  GitHubWorkflow,
  GoogleProject,
  Member,
  TrainerRole,
  WorkloadIdentity,
} from '../../../lib/google';
import { Testing } from '../../../lib/google/cdktf';
import { PrivateVertexEndpoint } from '../../../lib/google/model/private-vertex-endpoint';
import { noRequest } from '../../../lib/google/proof/no-request';
import { accessOf } from '../../../lib/testing';
import '../../../lib/testing/jest';
import { ACME, emptyStack } from '../synthesized';

function claims() {
  const stack = emptyStack();
  new GoogleBetaProvider(stack, 'google-beta', { project: ACME.projectId });
  const adjuster = new WorkloadIdentity(stack, 'Adjuster', { project: ACME });
  const endpoint = new PrivateVertexEndpoint(stack, 'Endpoint', {
    project: ACME,
    location: 'europe-west4',
    consumers: [new GoogleProject('acme-callers', '210987654321')],
  });
  endpoint.grants.predict(adjuster);
  return { stack, adjuster, endpoint };
}

const read = ({ stack }: ReturnType<typeof claims>) => accessOf(JSON.parse(Testing.synth(stack, true)));

test('nobody but whom it was granted runs the model', () => {
  const app = claims();
  const question = noRequest({ action: 'aiplatform.endpoints.predict', resource: app.endpoint });
  expect(read(app)).toProve(question.exceptBy(app.adjuster));
  expect(read(app)).not.toProve(question.byAnyone());
  expect(read(app)).toAllow({
    principal: `google_service_account.${app.adjuster.account.friendlyUniqueId}`,
    action: 'aiplatform.endpoints.predict',
    resource: `google_vertex_ai_endpoint.${app.endpoint.resource.friendlyUniqueId}`,
  });
});

test('a grant beside it is found', () => {
  const app = claims();
  new ProjectIamMember(app.stack, 'More', {
    project: ACME.projectId,
    role: 'roles/aiplatform.user',
    member: Member.group('devs@example.com').member,
  });
  const question = noRequest({ action: 'aiplatform.endpoints.predict', resource: app.endpoint });
  expect(read(app)).not.toProve(question.exceptBy(app.adjuster));
  expect(read(app)).toProve(question.exceptBy(app.adjuster, Member.group('devs@example.com')));
});

describe('what is named', () => {
  test.each([
    [
      'a resource',
      (app: ReturnType<typeof claims>) => new StorageBucket(app.stack, 'B', { name: 'b', location: 'EU' }),
    ],
    ['a construct of one', ({ endpoint }: ReturnType<typeof claims>) => endpoint],
    ['a name', () => '//storage.googleapis.com/projects/_/buckets/b'],
  ])('%s', (_what, name) => {
    const { resources } = noRequest({ action: '*', resource: name(claims()) }).byAnyone();
    expect(resources).toEqual([expect.stringMatching(/^(google_\w+\.\w+|\/\/storage.*)$/)]);
  });

  test('whoever comes through a pool of the app, and who assumes a duty, by their constructs', () => {
    const { stack, adjuster } = claims();
    const workflow = GitHubWorkflow.inEnvironment('production', {
      owner: 'acme',
      ownerId: '1234567',
      repository: 'fraud',
      repositoryId: '987654321',
    });
    const pipeline = new GitHubPipelineIdentity(stack, 'Pipeline', { project: ACME, workflow });
    const trainer = new TrainerRole(stack, 'Trainer', { project: ACME, assumedBy: adjuster });
    const { principals } = noRequest({ action: '*', principal: [pipeline, pipeline.subject, trainer] }).byAnyone();
    expect(principals).toEqual([
      `google_service_account.${pipeline.identity.account.friendlyUniqueId}`,
      expect.stringMatching(
        /^principal:\/\/.*\$\{google_iam_workload_identity_pool\.\w+\.name\}\/subject\/\d+:production$/,
      ),
      `google_service_account.${adjuster.account.friendlyUniqueId}`,
    ]);
  });

  test('a token is no name', () => {
    const { stack } = claims();
    const { member } = new ServiceAccount(stack, 'S', { accountId: 'somebody' });
    expect(() => noRequest({ action: '*', principal: member })).toThrow(/^QuestionUnresolved: a question must name/);
    expect(() => noRequest({ action: '*', resource: emptyStack() })).toThrow(
      /^QuestionUnresolved: a question must name one/,
    );
  });
});
