import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const registryAsksForCredentials = defineRule({
  id: 'ZTA-SUPPLY-005',
  title: 'Registries of images outside of the provider ask for credentials',
  severity: 'warning',
  why: 'A registry that asks nobody is one in which the container trusts whatever answers at that address of the network.',
  fix: "Name a function in 'ImageConfig.RepositoryAuthConfig.RepositoryCredentialsProviderArn' (ModelImage.fromRegistry asks for it).",
  acceptWhen: 'The network lets nobody but its operators reach the registry, and the image is named by its digest.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 SR-4'],
  kind: 'model-image',
  examples: { bad: [{ registryAsks: false }], good: [{ registryAsks: true }] },
  check: ({ registryAsks }) => must('registryAsks', registryAsks, 'it is fetched without credentials'),
});
