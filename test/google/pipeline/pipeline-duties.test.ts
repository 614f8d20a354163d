import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import { Member, separationOfDuties } from '../../../lib/google';
import { type TerraformStack, Testing } from '../../../lib/google/cdktf';
import { GovernedKey } from '../../../lib/google/custody/governed-key';
import { CustomRole } from '../../../lib/google/identity/custom-role';
import { ModelPipeline } from '../../../lib/google/pipeline';
import { accessOf } from '../../../lib/testing';
import '../../../lib/testing/jest';
import { ACME, emptyStack } from '../synthesized';
import { PIPELINE, registryIn } from './pipeline-props';

const APPROVERS = Member.group('approvers@example.com');

function built() {
  const stack = emptyStack();
  const registry = registryIn(stack);
  const encryptionKey = new GovernedKey(stack, 'Key', { project: ACME, location: 'europe-west4' });
  const pipeline = new ModelPipeline(stack, 'Pipeline', { ...PIPELINE, registry, encryptionKey });
  registry.grants.approve(APPROVERS);
  pipeline.grants.approve(APPROVERS);
  const questions = separationOfDuties({
    trainers: [pipeline.releaser],
    approvers: [APPROVERS],
    deployers: [pipeline.deployer],
  });
  return { stack, pipeline, questions };
}

const proved = (stack: TerraformStack, questions: ReturnType<typeof separationOfDuties>) => {
  const access = accessOf(JSON.parse(Testing.synth(stack, true)));
  return questions.map((question) => {
    try {
      expect(access).toProve(question);
      return true;
    } catch {
      return false;
    }
  });
};

test('of the accounts of a pipeline none registers, approves and deploys, which is proved', () => {
  const { stack, questions } = built();
  expect(proved(stack, questions)).toEqual(questions.map(() => true));
});

test('an account that builds and may deploy as well is found', () => {
  const { stack, pipeline, questions } = built();
  const role = new CustomRole(stack, 'Deploys', { project: ACME, permissions: ['aiplatform.endpoints.deploy'] });
  const member = pipeline.builder?.member ?? '';
  new ProjectIamMember(stack, 'Wrong', { project: ACME.projectId, role: role.name, member });
  expect(proved(stack, questions)).toContain(false);
});
