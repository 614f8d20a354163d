import { ConfigError, type Placed } from '../../core';
import { Token } from '../cdktf';
import { checkWindow } from './deploy-window';
import type { ModelPipelineProps } from './model-pipeline-props';
import { checkImage, checkStep, type PipelineStep } from './pipeline-step';

/** Steps that are given, by the prop. */
interface GivenSteps {
  readonly steps: readonly PipelineStep[] | undefined;
  readonly evaluate: readonly PipelineStep[];
  readonly register: readonly PipelineStep[];
  readonly check: readonly PipelineStep[];
}

const BUCKET = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/;
const REPOSITORY = /^projects\/[^/]+\/locations\/[^/]+\/connections\/[^/]+\/repositories\/[^/]+$/;
const ENDPOINT = /^(projects\/[^/]+\/locations\/[^/]+\/endpoints\/)?\d+$/;
const REGION = /^[a-z]+-[a-z]+\d+$/;
const BRANCH = /^\^.+\$$/;

/** Options are given to a shell: nothing in them may mean something to it. */
const OPTION = /^--[a-z][a-z-]*(=[A-Za-z0-9_@.:/,=-]+)?$/;

/** What the text in a prop must look like, where it is known. */
const FORMATS = {
  location: ['PipelineLocation', REGION, "a region such as 'europe-west4'"],
  candidates: ['PipelineBucket', BUCKET, 'the name of a bucket, without gs://'],
  endpoint: [
    'PipelineEndpoint',
    ENDPOINT,
    'the number of an endpoint, or projects/PROJECT/locations/LOCATION/endpoints/NUMBER',
  ],
} as const;

/** Refuses what no pipeline can be made of. See `ModelPipeline` for the errors. */
export function checkPipeline(props: ModelPipelineProps, place: Placed): void {
  for (const prop of ['location', 'candidates', 'endpoint'] as const) {
    const [code, pattern, allowed] = FORMATS[prop];
    refuseUnlike(props[prop], pattern, code, `'${prop}' must be ${allowed}`, place);
  }
  if (props.candidates === props.registry.store.name) {
    const reason = `'candidates' must be another bucket than the store of the registry, got '${props.candidates}' for both; whoever builds must not write what is signed`;
    throw new ConfigError('PipelineBuckets', reason, place);
  }
  checkBuild(props, place);
  checkSteps(props, place);
  checkAmounts(props, place);
  if (props.window !== undefined) checkWindow(props.window, place);
}

function checkBuild({ build }: ModelPipelineProps, place: Placed): void {
  if ('by' in build) return;
  const repository = 'projects/PROJECT/locations/LOCATION/connections/CONNECTION/repositories/REPOSITORY';
  refuseUnlike(build.repository, REPOSITORY, 'PipelineRepository', `'repository' must be ${repository}`, place);
  const branch = "'branch' must be a pattern from '^' to '$', such as '^main$'";
  refuseUnlike(build.branch, BRANCH, 'PipelineBranch', branch, place);
}

function checkSteps(
  { build, evaluate, register, canary, tools, deployOptions = [] }: ModelPipelineProps,
  place: Placed,
): void {
  const given: GivenSteps = {
    steps: 'by' in build ? undefined : build.steps,
    evaluate,
    register: [register],
    check: [canary.check],
  };
  for (const [prop, steps] of Object.entries<readonly PipelineStep[] | undefined>({ ...given })) {
    if (steps?.length === 0) {
      const reason = `'${prop}' must have a step at least, got none; without one nothing is done`;
      throw new ConfigError('StepsMissing', reason, place);
    }
    for (const step of steps ?? []) checkStep(step, prop, place);
  }
  checkNames(given, place);
  for (const image of [tools.gcloud, tools.zta]) checkImage(image, 'tools', place);
  const wrong = deployOptions.find((option) => !Token.isUnresolved(option) && !OPTION.test(option));
  if (wrong === undefined) return;
  const allowed = "options such as '--machine-type=n1-standard-4', without spaces, quotes and what a shell reads";
  throw new ConfigError('DeployOption', `'deployOptions' must be ${allowed}, got '${wrong}'`, place);
}

/** Names of the steps of the pipeline's own, by the stage that they are in. */
const OWN_STEPS = {
  build: ['hand-over'],
  release: ['fetch', 'payload', 'sign', 'bundle', 'keep', 'announce'],
  deploy: ['window', 'fetch', 'verify', 'canary', 'settle'],
};

/** Cloud Build knows each step of a build by its name. */
function checkNames(given: GivenSteps, place: Placed): void {
  const stages = {
    build: given.steps ?? [],
    release: [...given.evaluate, ...given.register],
    deploy: given.check,
  };
  for (const stage of ['build', 'release', 'deploy'] as const) {
    const names = [...OWN_STEPS[stage], ...stages[stage].map(({ name }) => name)];
    const twice = names.find((name, i) => names.indexOf(name) < i);
    if (twice === undefined) continue;
    const reason = `'name' must be of one step of a stage alone, got '${twice}' twice where a model is to ${stage}; name it otherwise`;
    throw new ConfigError('StepNameTwice', reason, place);
  }
}

function checkAmounts({ canary, timeoutMinutes = 120 }: ModelPipelineProps, place: Placed): void {
  const amounts = [
    ['CanaryPercent', 'percent', canary.percent, 1, 50],
    ['CanaryMinutes', 'minutes', canary.minutes, 1, 120],
    ['StageTimeout', 'timeoutMinutes', timeoutMinutes, 10, 1440],
  ] as const;
  for (const [code, prop, amount, least, most] of amounts) {
    if (Number.isInteger(amount) && amount >= least && amount <= most) continue;
    throw new ConfigError(code, `'${prop}' must be a whole number from ${least} to ${most}, got ${amount}`, place);
  }
}

function refuseUnlike(text: string, pattern: RegExp, code: string, must: string, place: Placed): void {
  if (Token.isUnresolved(text) || pattern.test(text)) return;
  throw new ConfigError(code, `${must}, got '${text}'`, place);
}
