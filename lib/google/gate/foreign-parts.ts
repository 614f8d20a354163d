import { ConfigError } from '../../core';
import type { Placed } from '../../core/errors';
import { AWS_CDK, CDKTF } from '../../core/frameworks';
import { type App, TerraformStack } from '../cdktf';
import type { Written } from './written-stacks';

/**
 * Refuses what stands in an app and would be in none of its files, without a word from either framework.
 *
 * @throws ForeignElement if part of it was made by the AWS CDK
 * @throws NotInTerraformStack if something of Terraform stands in no stack
 */
export function refuseForeignParts(app: App): void {
  for (const part of app.node.findAll()) {
    if (AWS_CDK.made(part)) {
      const reason = `an app of ${CDKTF.name} must hold its own constructs, got one of ${AWS_CDK.name}, which would be in no file; give it an app of its own`;
      throw new ConfigError('ForeignElement', reason, part);
    }
    if (part === app || !CDKTF.made(part) || part.node.scopes.some((above) => TerraformStack.isStack(above))) continue;
    const reason =
      "'scope' must lie in a TerraformStack, got the app itself, so that it would be in no file; make it in a stack";
    throw new ConfigError('NotInTerraformStack', reason, part);
  }
}

/**
 * Refuses placeholders that nobody filled in: those of the other framework are plain text to this one.
 *
 * @throws ForeignToken if something of the AWS CDK is left in what was written
 * @throws TokenLeft if something of CDK for Terraform is
 */
export function refuseTokens({ stacks, configurations }: Written): void {
  for (const { stack, sources } of stacks) {
    for (const { file, tree } of sources) {
      const text = JSON.stringify(tree);
      const foreign = AWS_CDK.tokenIn(text);
      const token = foreign ?? CDKTF.tokenIn(text);
      if (token === undefined) continue;
      const place = holderOf(token, file, configurations) ?? stack;
      throw foreign === undefined ? left(token, place) : leaked(token, place);
    }
  }
}

/** The construct whose resource holds the placeholder. */
function holderOf(token: string, file: string, { resources }: Written['configurations']): Placed | undefined {
  const ofFile = resources.filter((resource) => resource.file === file);
  const path = ofFile.find(({ values }) => JSON.stringify(values).includes(token))?.constructPath;
  return path === undefined ? undefined : { node: { path } };
}

const leaked = (token: string, place: Placed): ConfigError =>
  new ConfigError(
    'ForeignToken',
    `values must be filled in by ${CDKTF.name}, got '${token}' of ${AWS_CDK.name}, which Terraform would take for a text; hand it over as a TerraformVariable, or write it out`,
    place,
  );

const left = (token: string, place: Placed): ConfigError =>
  new ConfigError(
    'TokenLeft',
    `values must be filled in, got '${token}', which Terraform would take for a text; use Fn.jsonencode instead of JSON.stringify, and no part of such a text`,
    place,
  );
