import { ModelArmorFloorsetting } from '@cdktf/provider-google/lib/model-armor-floorsetting';
import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import type { Construct, IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import type { GoogleProject } from '../place/google-project';
import type { filterConfig, WeakenedFilter } from './guardrail-filters';
import { noteReasons } from './noted-reasons';

/** How a guardrail is enforced. */
export interface EnforcementOptions {
  /**
   * Whether prompts and answers are written to Cloud Logging, in full, with what the filters found.
   *
   * There is no default. With it, readers of the project's logs see what people ask: route the logs of Model Armor away from the bucket
   * `_Default` first. Without it, nobody can tell which calls were checked.
   */
  readonly logPrompts: boolean;
}

/** What is enforced, and where. */
export interface Enforcement extends EnforcementOptions {
  readonly project: GoogleProject;
  readonly weakened: readonly WeakenedFilter[];
  readonly filters: ReturnType<typeof filterConfig>;
}

/** What each app enforces, by the project: the path of the guardrail. */
const enforced = new WeakMap<IConstruct, Map<string, string>>();

/** Enforces filters for every call of Gemini in a project. */
export function enforceGuardrail(
  scope: Construct,
  { project, filters, weakened, logPrompts }: Enforcement,
): ModelArmorFloorsetting {
  refuseSecond(scope, project);
  const agent = new ProjectIamMember(scope, 'VertexAi', {
    project: project.projectId,
    role: 'roles/modelarmor.user',
    member: project.agentOf('aiplatform.googleapis.com'),
  });
  const setting = new ModelArmorFloorsetting(scope, 'Enforced', {
    parent: `projects/${project.projectId}`,
    location: 'global',
    enableFloorSettingEnforcement: true,
    integratedServices: ['AI_PLATFORM'],
    aiPlatformFloorSetting: { inspectAndBlock: true, enableCloudLogging: logPrompts },
    floorSettingMetadata: { multiLanguageDetection: { enableMultiLanguageDetection: true } },
    filterConfig: filters,
    dependsOn: [agent],
    lifecycle: { preventDestroy: true },
  });
  noteReasons(setting, weakened);
  return setting;
}

function refuseSecond(scope: Construct, { projectId }: GoogleProject): void {
  const known = enforced.get(scope.node.root) ?? new Map<string, string>();
  enforced.set(scope.node.root, known);
  const first = known.get(projectId);
  if (first !== undefined) {
    const reason = `'enforceForProject' must be called once for a project, got ${scope.node.path} besides ${first}`;
    throw new ConfigError('GuardrailAlreadyEnforced', reason, scope);
  }
  known.set(projectId, scope.node.path);
}
