import type { Stack } from 'aws-cdk-lib';
import {
  DutyPermissionSet,
  Exemption,
  OrganizationGuardrails,
  ResourceControl,
  ServiceControl,
} from 'zero-trust-ai-constructs/aws';
import type { Baseline } from './baseline';
import { GITHUB_OWNERS, MEMBER, MODEL_NETWORKS, ORGANIZATION, PEOPLE, REGION, TRYOUT } from './names';

/** What holds in every account below an organizational unit, and what its people may do for a while. */
export function govern(stack: Stack, { breakGlass, inventory }: Baseline): void {
  new OrganizationGuardrails(stack, 'Guardrails', {
    targets: [TRYOUT],
    exempt: [Exemption.role(breakGlass.roleArn)],
    serviceControls: [
      ServiceControl.denyTampering(),
      ServiceControl.requireApprovedModels({ models: inventory.approved }),
      ServiceControl.requireNetwork({ vpcs: MODEL_NETWORKS }),
      ServiceControl.requirePrivateSageMaker(),
      ServiceControl.requireRegions({ regions: [REGION], profiles: ['eu.*'] }),
      ServiceControl.denyApiKeys(),
    ],
    resourceControls: [
      ResourceControl.ownIdentities({ organizationId: ORGANIZATION }),
      ResourceControl.ownServiceCalls({ organizationId: ORGANIZATION }),
      ResourceControl.ownWorkflows({ gitHubOwnerIds: GITHUB_OWNERS }),
      ResourceControl.encryptedTransport(),
    ],
    ec2: { internetGateways: 'block-ingress', message: 'Ask the platform team for a way out.' },
  });

  // One set for each duty: nobody is given two of them in one account.
  const { identityCenter: instanceArn, approvers, auditors } = PEOPLE;
  new DutyPermissionSet(stack, 'Approvers', {
    instanceArn,
    duty: 'approver',
    name: 'AiApprover',
    assignments: [{ groupId: approvers, account: MEMBER }],
  });
  new DutyPermissionSet(stack, 'Auditors', {
    instanceArn,
    duty: 'auditor',
    name: 'AiAuditor',
    assignments: [{ groupId: auditors, account: MEMBER }],
  });
}
