import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { type App, TerraformStack } from 'cdktf';
import {
  AccessLevel,
  AccessPolicy,
  ApprovedModels,
  EndpointConstraints,
  type IMemberRef,
  KeylessAccounts,
  ModelReference,
  NoAuditExemptions,
  PerimeterMode,
  ServicePerimeter,
  WorkloadBoundary,
} from 'zero-trust-ai-constructs/google';
import { ACCESS_POLICY, ACME, AUDIT, BREAK_GLASS, CLAIMS, PLATFORM, STATE } from './names';

/** What only the organization can set: whoever deploys this stack needs rights that a team does not. */
export function organizationStack(app: App, { pipeline }: { readonly pipeline: IMemberRef }): void {
  const stack = new TerraformStack(app, 'organization');
  new GoogleProvider(stack, 'google', {
    project: STATE.projectId,
    userProjectOverride: true,
    billingProject: STATE.projectId,
  });
  const policy = AccessPolicy.fromName(ACCESS_POLICY);
  const office = new AccessLevel(stack, 'Office', { accessPolicy: policy, from: ['203.0.113.0/24'] });
  new ServicePerimeter(stack, 'Perimeter', {
    policy,
    mode: PerimeterMode.dryRun({ record: 'examples/google-private-model/perimeters.json' }),
    projects: [CLAIMS, AUDIT],
    deployers: [PLATFORM, pipeline, BREAK_GLASS],
    deployersFrom: [office],
    stateProject: STATE,
  });
  new ApprovedModels(stack, 'Models', {
    on: CLAIMS,
    models: [ModelReference.predict('google', 'gemini-2.0-flash-001')],
    mode: 'enforced', // Google knows no dry run of it.
  });
  new EndpointConstraints(stack, 'Endpoints', { organization: ACME, on: [CLAIMS], mode: 'dry-run' });
  new WorkloadBoundary(stack, 'Boundary', {
    organization: ACME,
    of: [CLAIMS],
    mayReach: [AUDIT],
    deployers: [PLATFORM],
    breakGlass: BREAK_GLASS,
  });
  new KeylessAccounts(stack, 'Keyless', { of: CLAIMS });
  new NoAuditExemptions(stack, 'NoExemptions', { scope: ACME });
}
