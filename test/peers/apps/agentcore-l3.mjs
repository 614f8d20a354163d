// Builds agentcore/agentcore.json. The README lists agents under `agents`, which the construct does not read: they are
// `runtimes`. It builds them as 'CodeZip', which fetches their packages while it synthesises: here they are 'Container's.
import { createRequire } from 'node:module';
import { Stack } from 'aws-cdk-lib';

const peer = createRequire(import.meta.url)('@aws/agentcore-cdk');

export default async (app) => {
  const spec = await new peer.ConfigIO({ baseDir: './agentcore' }).readProjectSpec();
  const name = 'myHarness';
  const model = { provider: 'bedrock', modelId: 'us.anthropic.claude-sonnet-4-6' };
  const tools = [{ type: 'agentcore_code_interpreter', name: 'interpreter' }];
  const harness = peer.HarnessSpecSchema.parse({ name, model, tools, memory: { mode: 'existing', name: 'myMemory' } });

  const stack = new Stack(app, 'MyStack');
  const agentCoreApplication = new peer.AgentCoreApplication(stack, 'App', {
    spec,
    harnesses: [{ name, harnessDir: 'agentcore', spec: harness }],
  });
  new peer.AgentCoreMcp(stack, 'Mcp', { projectName: spec.name, mcpSpec: spec, agentCoreApplication });
};
