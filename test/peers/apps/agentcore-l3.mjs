// Builds agentcore/agentcore.json. The README lists agents under `agents`, which the construct does not read: they are
// `runtimes`. It builds them as 'CodeZip', which fetches their packages while it synthesises: here they are 'Container's.
import { createRequire } from 'node:module';
import { Stack } from 'aws-cdk-lib';

const { AgentCoreApplication, AgentCoreMcp, ConfigIO } = createRequire(import.meta.url)('@aws/agentcore-cdk');

export default async (app) => {
  const spec = await new ConfigIO({ baseDir: './agentcore' }).readProjectSpec();
  const stack = new Stack(app, 'MyStack');
  const harnesses = [
    {
      name: 'myHarness',
      harnessDir: 'agentcore',
      spec: { name: 'myHarness', model: { provider: 'bedrock', modelId: 'us.anthropic.claude-sonnet-4-6' } },
    },
  ];
  const agentCoreApplication = new AgentCoreApplication(stack, 'App', { spec, harnesses });
  new AgentCoreMcp(stack, 'Mcp', { projectName: spec.name, mcpSpec: spec, agentCoreApplication });
};
