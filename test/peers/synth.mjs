// Synthesises every app of ./apps into cdk.out/<app>, without account, network and docker.
// `npm run synth -- guardrail sagemaker` synthesises only the apps whose name has one of these words in it.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';

process.chdir(import.meta.dirname);
process.env.INIT_CWD = import.meta.dirname;
process.env.CDK_VALIDATION = 'false';
process.env.JSII_DEPRECATED = 'quiet';
process.env.overrideWarningsEnabled = 'false';
process.env.CDK_DOCKER = join(import.meta.dirname, 'no-docker.sh');

const context = {
  'aws:cdk:bundling-stacks': [], // assets stay as they are: bundling would want docker and a package index
  'aws:cdk:enable-asset-metadata': false,
  'aws:cdk:disable-stack-trace': true,
};

const wanted = process.argv.slice(2);
const names = readdirSync(join(import.meta.dirname, 'apps'))
  .map((file) => file.replace(/\.mjs$/, ''))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

for (const name of names) {
  const outdir = join(import.meta.dirname, 'cdk.out', name);
  rmSync(outdir, { recursive: true, force: true });
  const app = new App({ outdir, context, analyticsReporting: false, treeMetadata: false });
  const { default: build } = await import(`./apps/${name}.mjs`);
  await build(app);
  const { stacks } = app.synth();
  const resources = stacks.flatMap((stack) => Object.values(stack.template.Resources ?? {}));
  const types = new Set(resources.map((resource) => resource.Type));
  console.log(`${name}: ${stacks.length} stacks, ${resources.length} resources of ${types.size} types`);
}
