import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A resource as CloudFormation will read it. */
export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

/** One template of a synthesised app. */
export interface SynthesizedStack {
  readonly name: string;
  readonly templateFile: string;
  readonly resources: Readonly<Record<string, TemplateResource>>;
  /** Construct path of each logical id. */
  readonly paths: ReadonlyMap<string, string>;
}

/** The command that runs an example, as it stands in `cdk.json` for the first of them. */
export function appCommand(example: string): string {
  const { app }: { app: string } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  return app.replace(/examples\/[^/]+\//, `examples/${example}/`);
}

/**
 * Runs an app, as the CDK CLI would, and reads what it wrote.
 *
 * @throws Error with what the app printed, if it fails
 */
export function synthesize(
  command: string,
  outdir: string,
  env: Readonly<Record<string, string>> = {},
): SynthesizedStack[] {
  const context = JSON.stringify({ 'aws:cdk:enable-path-metadata': true });
  const child = spawnSync(command, {
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: context, ...env },
  });
  if (child.status !== 0) throw new Error(`${command} failed:\n${child.stdout}${child.stderr}`);
  return readAssembly(outdir);
}

interface Artifact {
  readonly type: string;
  readonly properties?: { readonly templateFile?: string };
  readonly metadata?: Readonly<Record<string, readonly { readonly type: string; readonly data?: unknown }[]>>;
}

/** The stacks of a cloud assembly, in the order of its manifest. */
export function readAssembly(outdir: string): SynthesizedStack[] {
  const manifest: { artifacts: Record<string, Artifact> } = JSON.parse(
    readFileSync(join(outdir, 'manifest.json'), 'utf8'),
  );
  return Object.entries(manifest.artifacts).flatMap(([name, artifact]) => {
    const templateFile = artifact.properties?.templateFile;
    if (artifact.type !== 'aws:cloudformation:stack' || templateFile === undefined) return [];
    const file = join(outdir, templateFile);
    const template: { Resources?: Record<string, TemplateResource & { Metadata?: Record<string, string> }> } =
      JSON.parse(readFileSync(file, 'utf8'));
    const resources = template.Resources ?? {};
    const paths = new Map(
      Object.entries(resources).map(([id, { Metadata }]) => [id, Metadata?.['aws:cdk:path'] ?? id]),
    );
    return [{ name, templateFile: file, resources, paths }];
  });
}
