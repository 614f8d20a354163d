import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CloudFormationValidatePlugin } from 'aws-cdk-lib';
import type { Resources } from '../seeded/seed';

/** The engine takes the longer the more there is in one template, and more than twice as long for twice as much. */
const TOGETHER = 25;

/** Ids of resources, by the names of the rules that they break. */
type Broken = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Rules of Guard that resources break, by the engine of CloudFormation Guard that comes with the AWS CDK.
 *
 * @param around what each template holds besides
 */
export function brokenInGuard(
  text: string,
  resources: Resources,
  around: { readonly Resources?: Resources } & Readonly<Record<string, unknown>> = {},
): Broken {
  const all = Object.entries(resources);
  const templates = Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, i) => {
    const part = Object.fromEntries(all.slice(TOGETHER * i, TOGETHER * (i + 1)));
    return { ...around, Resources: { ...around.Resources, ...part } };
  });
  return collected(brokenByEach(text, templates).flat());
}

/** For each template, the rules of Guard that are broken in it, with the ids of resources where there are some. */
export function brokenByEach(
  text: string,
  templates: readonly object[],
): readonly (readonly (readonly [rule: string, resource: string])[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'zta-guard-'));
  try {
    const stackTemplates = templates.map((template, i) => {
      const templatePath = join(folder, `${i}.template.json`);
      writeFileSync(templatePath, JSON.stringify(template));
      return { templatePath, stackConstructPath: `Stack${i}`, accountId: undefined, region: undefined };
    });
    const plugin = new CloudFormationValidatePlugin({
      guardRules: [{ name: 'zta.guard', content: text }],
      includeDefaultRules: false,
    });
    const templatePaths = stackTemplates.map(({ templatePath }) => templatePath);
    const { violations } = plugin.validate({ appConstruct: new App(), stackTemplates, templatePaths });
    return templatePaths.map((path) =>
      violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources
          .filter(({ templatePath }) => templatePath === path)
          .map(({ resourceLogicalId = '' }) => [ruleName, resourceLogicalId] as const),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function collected(pairs: readonly (readonly [string, string])[]): Broken {
  const found = new Map<string, Set<string>>();
  for (const [rule, id] of pairs) found.set(rule, (found.get(rule) ?? new Set()).add(id));
  return found;
}
