import type { Construct } from 'constructs';
import { DutyRole, type DutyRoleProps } from './duty-role';

/** Properties of a `DeployerRole`. */
export interface DeployerRoleProps extends DutyRoleProps {}

/**
 * Whoever puts approved models where they answer. It deploys to the endpoints of its project, and neither changes who may call them nor their settings.
 *
 * Vertex AI asks no attestation of a model: `zta verify` in the pipeline does, before it deploys.
 *
 * @throws DutyHolder, MemberPublic, MemberFormat, ApproverMissing, ApproverAsks, AccessHours as every `DutyRole`
 */
export class DeployerRole extends DutyRole {
  public constructor(scope: Construct, id: string, props: DeployerRoleProps) {
    super(scope, id, 'deployer', props);
  }
}
