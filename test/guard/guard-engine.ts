import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CloudFormationValidatePlugin } from 'aws-cdk-lib';
import type { Resources } from '../seeded/seed';

/** The engine takes the longer the more there is in one template, and more than twice as long for twice as much. */
const TOGETHER = 25;

/**
 * Rules of Guard that resources break, by the engine of CloudFormation Guard that comes with the AWS CDK.
 *
 * @param around what each template holds besides
 * @returns the ids of the resources, by the names of the rules
 */
export function brokenInGuard(
  text: string,
  resources: Resources,
  around: { readonly Resources?: Resources } & Readonly<Record<string, unknown>> = {},
): ReadonlyMap<string, ReadonlySet<string>> {
  const folder = mkdtempSync(join(tmpdir(), 'zta-guard-'));
  try {
    const all = Object.entries(resources);
    const stackTemplates = Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, i) => {
      const part = Object.fromEntries(all.slice(TOGETHER * i, TOGETHER * (i + 1)));
      const templatePath = join(folder, `${i}.template.json`);
      writeFileSync(templatePath, JSON.stringify({ ...around, Resources: { ...around.Resources, ...part } }));
      return { templatePath, stackConstructPath: `Stack${i}` };
    });
    const plugin = new CloudFormationValidatePlugin({
      guardRules: [{ name: 'zta.guard', content: text }],
      includeDefaultRules: false,
    });
    const templatePaths = stackTemplates.map(({ templatePath }) => templatePath);
    const { violations } = plugin.validate({ appConstruct: new App(), stackTemplates, templatePaths });
    return collected(
      violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ resourceLogicalId = '' }) => [ruleName, resourceLogicalId] as const),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function collected(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [rule, id] of pairs) found.set(rule, (found.get(rule) ?? new Set()).add(id));
  return found;
}
