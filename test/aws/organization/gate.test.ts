import { App, Stack } from 'aws-cdk-lib';
import { ZeroTrust } from '../../../lib/aws/gate';
import { Exemption, OrganizationGuardrails, ResourceControl, ServiceControl } from '../../../lib/aws/organization';

test('an app that holds guardrails passes its own gate', () => {
  const app = new App();
  ZeroTrust.enforce(app);
  const stack = new Stack(app, 'Organization', { terminationProtection: true });
  new OrganizationGuardrails(stack, 'Guardrails', {
    targets: ['ou-ab12-cdefgh34'],
    exempt: [
      Exemption.permissionSet('BreakGlass', 'eu-west-1'),
      Exemption.roleInEveryAccount({ roleName: 'break-glass' }),
    ],
    serviceControls: [
      ServiceControl.denyTampering(),
      ServiceControl.requireGovernedAgents(),
      ServiceControl.requireApprovedModels({
        models: { bedrock: ['acme.chat-v1:0'] },
        marketplaceProducts: ['prod-1'],
      }),
    ],
    resourceControls: [ResourceControl.ownIdentities({ organizationId: 'o-abcdefghij' })],
  });
  expect(() => app.synth()).not.toThrow();
});
