import { dirname, join, relative } from 'node:path';
import {
  type IPolicyValidationContext,
  type IPolicyValidationPlugin,
  type PolicyValidationPluginReport,
  Stack,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { addFile, readFacts, type TemplateFile, Templates } from '../../cloudformation';
import type { AccessRead } from '../../cloudformation/access';
import {
  type Baseline,
  EXCEPTION_RULES,
  type ExceptionDemands,
  type Finding,
  GUARANTEE_RULES,
  judge,
  notedBelow,
  PROOF_RULES,
  type Read,
  RULES,
  type Rule,
  stops,
  type Verdicts,
} from '../../policy';
import { acknowledgementsWithout } from './acknowledgements';
import { type AppGuarantees, type AppTerms, proveGuarantees } from './app-guarantees';
import { FOREIGN_RULES, foreignElementViolations, foreignTokenViolations } from './foreign-parts';
import { proveRequired, type RequiredQuestion } from './required-proofs';
import { StackConstructs } from './stack-constructs';
import { guaranteesAsMetadata, isGuarantee, summaryOf, violationsOf } from './violations';

/** How the plugin judges. */
export interface ValidationPluginOptions {
  readonly rules: readonly Rule[];
  readonly observe: boolean;
  readonly demands: ExceptionDemands;
  readonly baseline: Baseline | undefined;
  readonly today: () => string;
  /** What has to be proved besides. */
  readonly questions: readonly RequiredQuestion[];
  /** Whether what is unknown stops as well. */
  readonly strict: boolean;
  readonly trustedBase: AppTerms['trustedBase'];
  readonly sharedWith: AppTerms['sharedWith'];
}

/** Judges every template of an app after it has been written, as the CDK asks its validation plugins to. */
export class ValidationPlugin implements IPolicyValidationPlugin {
  public readonly name = 'zero-trust';
  public readonly ruleIds: string[];

  public constructor(private readonly options: ValidationPluginOptions) {
    this.ruleIds = [...options.rules.map(({ id }) => id), ...Object.values(PROOF_RULES), ...FOREIGN_RULES];
  }

  public validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const { observe, questions } = this.options;
    const { appConstruct } = context;
    const folder = commonFolder(context.templatePaths);
    const templates = templatesIn(context, folder);
    const access = accessIn(templates);
    const read = readFacts(templates);
    const guarantees = this.guarantees(read, access, appConstruct);
    const verdicts = this.judge({ ...read, facts: [...read.facts, ...(guarantees?.facts ?? [])] }, appConstruct);
    const scope = appConstruct.node.path;
    const { violations, proved, success } = proveRequired(access, { questions, folder, scope, observe });
    const isStopping = (finding: Finding) => stops(finding, this.isStrictAbout(finding, guarantees));
    const foreign = [
      ...foreignElementViolations(appConstruct, !observe),
      ...foreignTokenViolations(templates, (name) => join(folder, name), !observe),
    ];
    const stopped = verdicts.findings.some(isStopping) || !success || foreign.length > 0;
    const printed = { folder, isStopping: (finding: Finding) => !observe && isStopping(finding) };
    return {
      success: observe || !stopped,
      violations: [
        ...violationsOf(
          verdicts.findings.filter(({ old }) => !old),
          printed,
        ),
        ...violations,
        ...foreign,
      ],
      metadata: {
        ...summaryOf(verdicts),
        ...(questions.length > 0 && { proved: `${proved} of ${questions.length}` }),
        ...(guarantees && guaranteesAsMetadata(guarantees)),
      },
    };
  }

  /** Nothing is read, or even loaded, where no rule is about it. */
  private guarantees({ facts }: Read, access: () => AccessRead, scope: IConstruct): AppGuarantees | undefined {
    const { rules, trustedBase, sharedWith } = this.options;
    if (!rules.some(({ kind }) => kind === 'guarantee')) return undefined;
    return proveGuarantees(facts, access(), { scope, trustedBase, sharedWith });
  }

  private isStrictAbout(finding: Finding, guarantees: AppGuarantees | undefined): boolean {
    const { strict } = this.options;
    return strict || (isGuarantee(finding) && guarantees?.isOurs(finding) === true);
  }

  private judge(read: Read, appConstruct: IConstruct): Verdicts {
    const { rules, demands, baseline, today } = this.options;
    const exceptions = notedBelow(appConstruct);
    return judge(read, {
      rules,
      leftOut: [...RULES, ...GUARANTEE_RULES].filter((rule) => !rules.includes(rule)),
      exceptionRules: EXCEPTION_RULES,
      exceptions,
      acknowledgements: acknowledgementsWithout(exceptions, appConstruct),
      ...(baseline && { baseline }),
      ...demands,
      today: today(),
    });
  }
}

/** Reads who can do what, when it is first asked. */
function accessIn(templates: Templates): () => AccessRead {
  let read: AccessRead | undefined;
  return () => {
    const { accessOf }: typeof import('../../cloudformation/access') = require('../../cloudformation/access');
    read ??= accessOf(templates);
    return read;
  };
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
    const found = { file, name: relative(folder, file), environment, isStack: true };
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
