import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { type App, TerraformStack } from 'cdktf';
import { ClearanceFence, DataClassTags, DutyFence, OrganizationGuardrails } from 'zero-trust-ai-constructs/google';
import type { Duties } from './duties';
import { ACME, AI_FOLDER, AUDIT, FRAUD, PEOPLE, PLATFORM, STATE, TRAINING_IMAGES } from './names';
import type { Training } from './training';

/** What only the organization can set: whoever deploys this stack needs rights that a team does not. */
export function organizationStack(app: App, training: Training, duties: Duties): void {
  const stack = new TerraformStack(app, 'organization');
  new GoogleProvider(stack, 'google', {
    project: STATE.projectId,
    userProjectOverride: true,
    billingProject: STATE.projectId,
  });
  const { breakGlass } = PEOPLE;

  // Whatever roles somebody has: restricted data needs a clearance, and nobody has two duties.
  const tags = new DataClassTags(stack, 'Tags', { of: ACME });
  new ClearanceFence(stack, 'Clearance', {
    around: FRAUD,
    tags,
    dataClass: 'restricted',
    cleared: training.payments.grants.readers,
    breakGlass,
    deployers: [PLATFORM],
  });
  const { trainer, approver, deployer, auditor } = duties;
  new DutyFence(stack, 'Duties', { project: FRAUD, duties: [trainer, approver, deployer, auditor], breakGlass });

  // In every project with AI, also where nobody uses these constructs: endpoints and jobs are private, models approved, keys of accounts none.
  new OrganizationGuardrails(stack, 'Guardrails', {
    organization: ACME,
    on: [AI_FOLDER],
    mode: 'dry-run',
    models: training.inventory.approved,
    imagesFrom: [TRAINING_IMAGES],
    mayReach: [AUDIT],
    breakGlass,
    deployers: [PLATFORM],
  });
}
