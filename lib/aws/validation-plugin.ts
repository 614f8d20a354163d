import { dirname, join, relative } from 'node:path';
import {
  type IPolicyValidationContext,
  type IPolicyValidationPlugin,
  type PolicyValidationPluginReport,
  type PolicyViolation,
  Stack,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Question } from '../access/prove/question';
import { addFile, readFacts, type TemplateFile, Templates } from '../cloudformation';
import {
  type Baseline,
  EXCEPTION_RULES,
  type ExceptionDemands,
  type Finding,
  judge,
  notedBelow,
  RULES,
  type Rule,
  stops,
  type Verdicts,
} from '../policy';
import { acknowledgementsWithout } from './acknowledgements';
import { PROOF_RULES, proveRequired } from './required-proofs';
import { StackConstructs } from './stack-constructs';

/** How the plugin judges. */
export interface ValidationPluginOptions {
  readonly rules: readonly Rule[];
  readonly observe: boolean;
  readonly demands: ExceptionDemands;
  readonly baseline: Baseline | undefined;
  readonly today: () => string;
  /** What has to be proved besides. */
  readonly questions: readonly Question[];
}

/** Judges every template of an app after it has been written, as the CDK asks its validation plugins to. */
export class ValidationPlugin implements IPolicyValidationPlugin {
  public readonly name = 'zero-trust';
  public readonly ruleIds: string[];

  public constructor(private readonly options: ValidationPluginOptions) {
    this.ruleIds = [...options.rules.map(({ id }) => id), ...Object.values(PROOF_RULES)];
  }

  public validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const { observe, questions } = this.options;
    const folder = commonFolder(context.templatePaths);
    const templates = templatesIn(context, folder);
    const verdicts = this.judge(templates, context.appConstruct);
    const scope = context.appConstruct.node.path;
    const { violations, proved, success } = proveRequired(templates, { questions, folder, scope, observe });
    const stopped = verdicts.findings.some((finding) => stops(finding)) || !success;
    return {
      success: observe || !stopped,
      violations: [
        ...verdicts.findings.filter(({ old }) => !old).map((finding) => violationOf(finding, folder, observe)),
        ...violations,
      ],
      metadata: { ...summaryOf(verdicts), ...(questions.length > 0 && { proved: `${proved} of ${questions.length}` }) },
    };
  }

  private judge(templates: Templates, appConstruct: IConstruct): Verdicts {
    const { rules, demands, baseline, today } = this.options;
    const exceptions = notedBelow(appConstruct);
    return judge(readFacts(templates), {
      rules,
      leftOut: RULES.filter((rule) => !rules.includes(rule)),
      exceptionRules: EXCEPTION_RULES,
      exceptions,
      acknowledgements: acknowledgementsWithout(exceptions, appConstruct),
      ...(baseline && { baseline }),
      ...demands,
      today: today(),
    });
  }
}

/** Every template of the app, with what its constructs know. */
function templatesIn({ stackTemplates, appConstruct }: IPolicyValidationContext, folder: string): Templates {
  const stacks = new Map(stacksIn(appConstruct).map((stack) => [stack.node.path, stack]));
  const templates = new Templates();
  for (const { stackConstructPath, templatePath: file, accountId, region } of stackTemplates) {
    const stack = stacks.get(stackConstructPath);
    const environment = {
      ...(accountId !== undefined && { account: accountId }),
      ...(region !== undefined && { region }),
    };
    const found = { file, name: relative(folder, file), environment };
    addFile(templates, stack === undefined ? found : withConstructs(stack, found, folder));
  }
  return templates;
}

const stacksIn = (root: IConstruct): Stack[] => root.node.findAll().filter(Stack.isStack);

/** A template together with what its constructs know: their paths, and where nested templates were written. */
function withConstructs(stack: Stack, found: TemplateFile, folder: string): TemplateFile {
  const constructs = new StackConstructs(stack);
  return {
    ...found,
    environment: {
      ...found.environment,
      ...(stack.nestedStackParent === undefined && { stackName: stack.stackName }),
      pathOf: (logicalId) => constructs.pathOf(logicalId),
    },
    nested: ({ logicalId }) => {
      const nested = constructs.nestedBy(logicalId);
      if (nested === undefined) return undefined;
      const file = join(dirname(found.file), nested.templateFile);
      const { account, region } = found.environment ?? {};
      const environment = { ...(account && { account }), ...(region && { region }) };
      return withConstructs(nested, { file, name: relative(folder, file), environment }, folder);
    },
  };
}

/** The folder that all templates lie in: that of the assembly, since stages lie below it. */
function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => dirname(path));
  const [first = '.'] = folders.toSorted((a, b) => a.length - b.length);
  return folders.every((folder) => folder.startsWith(first)) ? first : dirname(first);
}

/** A finding in the words of the CDK's report. */
function violationOf(finding: Finding, folder: string, observe: boolean): PolicyViolation {
  const { rule, file, resource, constructPath, at, fix, why, controls, accepted } = finding;
  const inTemplate = { resourceLogicalId: resource, templatePath: join(folder, file) };
  return {
    ruleName: rule,
    description: descriptionOf(finding),
    fix,
    severity: severityOf(finding, observe),
    ruleMetadata: { why, controls: controls.join(', '), ...(accepted && { ...accepted }) },
    violatingResources: [
      { locations: at === '' ? [] : [at], ...(file === '' ? { constructPath: constructPath ?? '' } : inTemplate) },
    ],
  };
}

function descriptionOf({ rule, message, outcome, accepted }: Finding): string {
  const what = outcome === 'unknown' ? `known only at deployment: ${message}` : message;
  if (accepted === undefined) return `${rule} ${what}`;
  return `${rule} accepted by ${accepted.owner} until ${accepted.expires} (${accepted.reason}): ${what}`;
}

/** What does not stop the synthesis must not look as if it did: the CDK counts anew once something is acknowledged. */
function severityOf(finding: Finding, observe: boolean): string {
  if (finding.accepted) return 'info';
  if (observe || !stops(finding)) return 'warning';
  return finding.severity;
}

function summaryOf({ findings, resources, passes, unread, baseline }: Verdicts): Record<string, string> {
  const count = (wanted: (finding: Finding) => boolean) => `${findings.filter(wanted).length}`;
  return {
    resources: `${resources}`,
    passes: `${passes}`,
    accepted: count(({ accepted }) => accepted !== undefined),
    unread: [...unread].map(([type, number]) => `${number} ${type}`).join(', '),
    ...(baseline && { baseline: `${count(({ old }) => old === true)} old findings left, ${baseline.fixed} fixed` }),
  };
}
