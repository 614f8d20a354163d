import type { Stack } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { DeployerRole } from '../duties/deployer-role';
import { DutyHolder } from '../duties/duty-holder';
import { Workload } from '../identity/workload';
import { WorkloadRole } from '../identity/workload-role';
import type { ModelRegistry } from '../release/model-registry';
import { NETWORK_WRITES } from './stage-project';

/** What runs as the roles of stages: a build of this account. */
const CODEBUILD = Workload.other('codebuild.amazonaws.com', { sourceResources: 'project/*' });

/** The roles of the stages that run something, each of one stage alone. */
export interface PipelineRoles {
  /** Grant it what training needs: `training.grants.startJobs(pipeline.roles.build)`. */
  readonly build: iam.Role;
  /** Grant it what evaluating needs. */
  readonly evaluate: iam.Role;
  readonly sign: iam.Role;
  readonly register: iam.Role;
  readonly verify: iam.Role;
  readonly deploy: DeployerRole;
}

/** Makes the roles, and gives each what its stage does with the registry: one signs, one registers, the others read at most. */
export function pipelineRoles(scope: Construct, registry: ModelRegistry, deployed: Stack): PipelineRoles {
  const ofStage = (id: string) => new WorkloadRole(scope, `${id}Role`, { service: CODEBUILD });
  const roles = {
    build: ofStage('Build'),
    evaluate: ofStage('Evaluate'),
    sign: ofStage('Sign'),
    register: ofStage('Register'),
    verify: ofStage('Verify'),
    deploy: new DeployerRole(scope, 'DeployRole', {
      assumedBy: DutyHolder.service(CODEBUILD),
      alsoOpen: NETWORK_WRITES,
    }),
  };
  registry.grants.sign(roles.sign);
  registry.grants.register(roles.register);
  registry.grants.read(roles.verify);
  roles.deploy.mayDeploy(deployed);
  return roles;
}
