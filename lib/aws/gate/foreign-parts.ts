import { type PolicyViolation, Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Templates } from '../../cloudformation';
import { ConfigError } from '../../core';
import { AWS_CDK, CDKTF } from '../../core/frameworks';

/** Names of what is said about parts of another framework: they stay. */
export const FOREIGN_RULES = ['ForeignElement', 'ForeignToken'] as const;

/**
 * Refuses an app of another framework, on which this gate would never be asked.
 *
 * @throws ForeignApp
 */
export function refuseForeignApp(scope: object): void {
  if (Stage.isStage(scope)) return;
  const got = CDKTF.made(scope)
    ? `one of ${CDKTF.name}; import ZeroTrust from 'zero-trust-ai-constructs/google'`
    : 'something else; give the App';
  throw new ConfigError('ForeignApp', `'scope' must be an App or Stage of ${AWS_CDK.name}, got ${got}`);
}

/** Parts of an app that are in none of its templates, without a word from either framework; each in one line. */
export function foreignElements(app: IConstruct): readonly ConfigError[] {
  return app.node.findAll().filter(isForeign).map(refused);
}

/** Those that begin something foreign: what stands within goes with it. */
const isForeign = (part: IConstruct): boolean =>
  CDKTF.made(part) && (part.node.scope === undefined || !CDKTF.made(part.node.scope));

const refused = (part: IConstruct): ConfigError =>
  new ConfigError(
    'ForeignElement',
    `an app of ${AWS_CDK.name} must hold its own constructs, got one of ${CDKTF.name}, which would be in no template; give it an app of its own`,
    part,
  );

/** The same in the words of the CDK's report. */
export const foreignElementViolations = (app: IConstruct, isStopping: boolean): readonly PolicyViolation[] =>
  foreignElements(app).map(({ code, message, constructPath = '' }) => ({
    ruleName: code,
    description: message,
    fix: `Put it into a TerraformStack of an App of ${CDKTF.name}.`,
    severity: isStopping ? 'fatal' : 'warning',
    violatingResources: [{ constructPath, locations: [] }],
  }));

/** Placeholders of another framework in templates, where they are plain text. @param pathOf the way to a template, by its name */
export function foreignTokenViolations(
  { all }: Templates,
  pathOf: (name: string) => string,
  isStopping: boolean,
): readonly PolicyViolation[] {
  return all.flatMap(({ source: { file, tree } }) => {
    const token = CDKTF.tokenIn(JSON.stringify(tree));
    if (token === undefined) return [];
    return {
      ruleName: 'ForeignToken',
      description: `ForeignToken: values must be filled in by ${AWS_CDK.name}, got '${token}' of ${CDKTF.name}, which CloudFormation would take for a text`,
      fix: 'Hand the value over as a CfnParameter, or write it out.',
      severity: isStopping ? 'fatal' : 'warning',
      violatingResources: [{ resourceLogicalId: holderOf(token, tree), templatePath: pathOf(file), locations: [] }],
    };
  });
}

/** The resource that holds the placeholder, or the section, where it stands in none. */
function holderOf(token: string, tree: unknown): string {
  const holds = ([, value]: readonly [string, unknown]): boolean => JSON.stringify(value).includes(token);
  const sections = Object.entries(tree ?? {});
  const [section = '', content] = sections.find(holds) ?? [];
  const [resource] = (section === 'Resources' ? Object.entries(content ?? {}).find(holds) : undefined) ?? [];
  return resource ?? section;
}
