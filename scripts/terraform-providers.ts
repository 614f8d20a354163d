import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where providers lie that were built from source: a mirror, as `terraform init -plugin-dir` reads it. */
export const PLUGINS = join(
  process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
  'zero-trust-ai-constructs',
  'terraform-plugins',
);

/** The version of a provider that its bindings pin. */
function pinned(provider: string): string {
  const file = join('node_modules', '@cdktf', `provider-${provider}`, 'package.json');
  const { cdktf }: { cdktf: { provider: { version: string } } } = JSON.parse(readFileSync(file, 'utf8'));
  return cdktf.provider.version;
}

/** Builds a provider with Go, for where Terraform's registry is out of reach and Go's module proxy is not. Takes long, once. */
function build(provider: string): void {
  const version = pinned(provider);
  const module = `github.com/hashicorp/terraform-provider-${provider}`;
  const go = (...args: string[]) => spawnSync('go', args, { encoding: 'utf8' }).stdout.trim();
  const platform = `${go('env', 'GOOS')}_${go('env', 'GOARCH')}`;
  const folder = join(PLUGINS, 'registry.terraform.io', 'hashicorp', provider, version, platform);
  console.log(`building ${module} ${version} into ${folder}`);
  const child = spawnSync('go', ['install', `${module}/v${version.split('.')[0]}@v${version}`], {
    stdio: 'inherit',
    env: { ...process.env, GOBIN: folder },
  });
  if (child.status !== 0) {
    console.error(`NOT BUILT    ${module} ${version}: go install ended with ${child.status ?? child.error?.message}`);
    process.exitCode = 1;
    return;
  }
  const name = `terraform-provider-${provider}`;
  renameSync(join(folder, name), join(folder, `${name}_v${version}`));
}

if (require.main === module) for (const provider of ['google', 'google-beta']) build(provider);
