import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the example for Google Cloud, with the gate or without it, and prints the milliseconds from its first statement to its end. */
const [gate = 'with'] = process.argv.slice(2);
const outdir = mkdtempSync(join(tmpdir(), 'zta-bench-google-'));
process.env['CDKTF_OUTDIR'] = outdir;
process.stderr.write = () => true;
const start = performance.now();
const { ZeroTrust }: typeof import('zero-trust-ai-constructs/google') = require('zero-trust-ai-constructs/google');
if (gate === 'without') Object.assign(ZeroTrust, { enforce: () => ({ require: () => undefined }) });
require('../examples/google-private-model/app.ts');
const ms = performance.now() - start;
rmSync(outdir, { recursive: true, force: true });
console.log(JSON.stringify({ ms }));
