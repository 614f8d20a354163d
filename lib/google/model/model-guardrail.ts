import { ModelArmorTemplate } from '@cdktf/provider-google/lib/model-armor-template';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import { type EnforcementOptions, enforceGuardrail } from './guardrail-enforcement';
import { filterConfig, type SensitiveDataTemplates, type WeakenedFilter } from './guardrail-filters';
import { ModelGuardrailGrants } from './guardrail-grants';
import { noteReasons } from './noted-reasons';

/** Properties of a `ModelGuardrail`. */
export interface ModelGuardrailProps {
  /** The project that the guardrail is in. */
  readonly project: GoogleProject;

  /**
   * Where prompts and answers are checked: a region such as 'europe-west4', or 'eu' or 'us' for several.
   *
   * Models must be called there: elsewhere Vertex AI does not find the guardrail. Regions:
   * https://cloud.google.com/model-armor/locations
   */
  readonly location: string;

  /**
   * Filters that are to stop less than they can, each with its reason.
   *
   * @default - all of them at full strength
   */
  readonly weakened?: readonly WeakenedFilter[];

  /**
   * Your own templates for what is sensitive data.
   *
   * @default - the basic list of Sensitive Data Protection
   */
  readonly sensitiveData?: SensitiveDataTemplates;

  /**
   * What callers read instead of a prompt or answer that is blocked.
   *
   * @default - what Model Armor says
   */
  readonly blockedMessage?: string;

  /**
   * Whether prompts and answers are written to Cloud Logging, in full, with what the filters found. Readers of the project's logs see them.
   *
   * @default false
   */
  readonly logPrompts?: boolean;

  /**
   * The id, up to 63 letters, digits, '-' and '_', the first a letter or digit. Give it where a guardrail keeps its id although its construct moves.
   *
   * @default - made from the construct's path
   */
  readonly templateId?: string;
}

const LOCATION = /^([a-z]+-[a-z]+\d+|us|eu)$/;
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/;
const OWN_TEMPLATE = /^projects\/[^/]+\/locations\/([^/]+)\/(inspectTemplates|deidentifyTemplates)\/[^/]+$/;

/**
 * What prompts and answers must pass: harmful content, attacks on the prompt, bad links and sensitive data are stopped at full strength.
 *
 * A filter that fails stops what it should have looked at. Where callers name the guardrail on a call of Gemini, Vertex AI skips it all the
 * same while Model Armor cannot be reached: callers that must not be answered unchecked ask Model Armor themselves, before and after.
 *
 * Callers name it by its name, so it stays: it is not destroyed with its stack. It has no versions: whoever may change it changes it for all.
 *
 * Source: https://cloud.google.com/model-armor/model-armor-vertex-integration
 *
 * @throws GuardrailLocation if the location is neither a region nor one of 'eu' and 'us'
 * @throws FilterWithoutReason, FilterWeakenedTwice, FilterLevel if `weakened` makes no sense
 * @throws SensitiveDataTemplate if one of `sensitiveData` is not one, or elsewhere
 * @throws SensitiveDataTwice if sensitive data is to be found by own templates, and not to be looked for
 * @throws TemplateId if the id is not one
 */
export class ModelGuardrail extends GoogleConstruct {
  public readonly template: ModelArmorTemplate;

  /** As callers name it: `projects/PROJECT/locations/LOCATION/templates/ID`. */
  public readonly templateName: string;

  /** What others may do with the guardrail. */
  public readonly grants: ModelGuardrailGrants;

  public constructor(
    scope: Construct,
    id: string,
    private readonly props: ModelGuardrailProps,
  ) {
    super(scope, id);
    const { project, location, weakened = [], sensitiveData, logPrompts = false, blockedMessage } = props;
    this.check(props);
    const templateId = props.templateId ?? stableName(this, { room: 63, separator: '-' });
    this.templateName = `projects/${project.projectId}/locations/${location}/templates/${templateId}`;
    this.template = new ModelArmorTemplate(this, 'Resource', {
      project: project.projectId,
      location,
      templateId,
      filterConfig: filterConfig(weakened, this, sensitiveData),
      templateMetadata: {
        enforcementType: 'INSPECT_AND_BLOCK',
        ignorePartialInvocationFailures: false,
        multiLanguageDetection: { enableMultiLanguageDetection: true },
        logTemplateOperations: true,
        logSanitizeOperations: logPrompts,
        customPromptSafetyErrorMessage: blockedMessage,
        customLlmResponseSafetyErrorMessage: blockedMessage,
      },
      lifecycle: { preventDestroy: true },
    });
    noteReasons(this.template, weakened);
    this.grants = new ModelGuardrailGrants(this, project);
  }

  /**
   * Makes Vertex AI put every call of Gemini's `generateContent` in the guardrail's project through the same filters, whoever calls, and lets
   * its service agent use Model Armor there. Every template of the project must then be as strict.
   *
   * While Model Armor cannot be reached, or fails, Vertex AI answers unchecked: that nothing was found, only logs prove. Prompts and answers that
   * hold documents are not looked into, and sensitive data is what the basic list says. A setting of a project counts instead of those of folders above it. It stays when the stack goes:
   * removing it is a step to take knowingly, by hand.
   *
   * Source: https://cloud.google.com/model-armor/model-armor-vertex-integration
   *
   * @throws GuardrailAlreadyEnforced if this app enforces a guardrail in the project already
   */
  public enforceForProject(options: EnforcementOptions): void {
    const { project, weakened = [] } = this.props;
    enforceGuardrail(this, { ...options, project, weakened, filters: filterConfig(weakened, this) });
  }

  private check({ location, templateId = 'a', weakened = [], sensitiveData }: ModelGuardrailProps): void {
    const wrong = (text: string, allowed: RegExp) => !Token.isUnresolved(text) && !allowed.test(text);
    if (wrong(location, LOCATION)) {
      const reason = `'location' must be a region such as 'europe-west4', or 'eu' or 'us', got '${location}'; see https://cloud.google.com/model-armor/locations`;
      throw new ConfigError('GuardrailLocation', reason, this);
    }
    if (wrong(templateId, ID)) {
      const reason = `'templateId' must be up to 63 letters, digits, '-' and '_', got '${templateId}'; leave it out to have one made`;
      throw new ConfigError('TemplateId', reason, this);
    }
    if (sensitiveData === undefined) return;
    if (weakened.some(({ filter }) => filter === 'SENSITIVE_DATA')) {
      const reason = "'sensitiveData' must be left out where SENSITIVE_DATA is 'OFF', got both; decide for one";
      throw new ConfigError('SensitiveDataTwice', reason, this);
    }
    for (const name of Object.values(sensitiveData)) this.checkOwnTemplate(name, location);
  }

  private checkOwnTemplate(name: string, location: string): void {
    if (Token.isUnresolved(name)) return;
    const [, place] = OWN_TEMPLATE.exec(name) ?? [];
    if (place === location || (place !== undefined && Token.isUnresolved(location))) return;
    const allowed = `projects/PROJECT/locations/${Token.isUnresolved(location) ? 'LOCATION' : location}/inspectTemplates/TEMPLATE, or deidentifyTemplates`;
    throw new ConfigError('SensitiveDataTemplate', `'sensitiveData' must be ${allowed}, got '${name}'`, this);
  }
}
