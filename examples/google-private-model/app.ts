import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { GoogleProject, GovernedKey } from 'zero-trust-ai-constructs/google';

const PROJECT = new GoogleProject('acme-claims', '123456789012');

const app = new App();
const stack = new TerraformStack(app, 'claims');
new GoogleProvider(stack, 'google', { project: PROJECT.projectId, region: 'europe-west4' });
new GovernedKey(stack, 'Key', { project: PROJECT, location: 'europe-west4' }).letUse(
  'S',
  PROJECT.agentOf('storage.googleapis.com'),
);
app.synth();
