import { App, Stack, Validations } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { ordinaryApp, RESOURCES_PER_TEAM } from './bench-app';

/** Synthesises an app around a template, or one as most are, judged as asked, and prints the milliseconds that it took. */
const [templateFile = '', judge = ''] = process.argv.slice(2);
const outdir = process.env['CDK_OUTDIR'] ?? 'cdk.out';
// As the CDK's own command line sets it.
const context = { 'aws:cdk:enable-path-metadata': true };
const app = new App({ outdir, context, analyticsReporting: false, autoSynth: false });
const start = performance.now();
if (judge === 'cdk-nag') {
  const { AwsSolutionsChecks } = require('cdk-nag');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}
if (judge === 'zero-trust') {
  const { ZeroTrust } = require('zero-trust-ai-constructs/aws');
  ZeroTrust.enforce(app, { observe: true });
}
const loaded = performance.now();
const stack = new Stack(app, 'Bench');
if (templateFile === 'ordinary') ordinaryApp(stack, Math.floor(500 / RESOURCES_PER_TEAM));
else new CfnInclude(stack, 'Template', { templateFile });
const built = performance.now();
console.error = () => undefined;
try {
  app.synth();
} catch {
  // Findings end a synthesis; what counts here is how long it takes to find them.
}
console.log(JSON.stringify({ load: loaded - start, synth: performance.now() - built }));
