import { ConfigError, type Placed } from '../../core';
import { Token } from '../cdktf';

/** Something that a stage of a pipeline does, in a container. */
export interface PipelineStep {
  /** What it is called, in letters, digits and '-'. */
  readonly name: string;

  /** The image, by its digest: 'europe-docker.pkg.dev/acme/tools/train@sha256:…'. The account of the stage must be able to pull it. */
  readonly image: string;

  /**
   * What is done, for /bin/sh of the image. The model lies in /workspace/model. What ends with an error ends the stage.
   */
  readonly script: string;

  /**
   * Variables of the script.
   *
   * @default - none
   */
  readonly env?: Readonly<Record<string, string>>;
}

/** A step as Cloud Build takes it. */
export interface BuildStep {
  readonly id: string;
  readonly name: string;
  readonly script: string;
  readonly env: string[];
  readonly allowFailure?: boolean;
}

const NAME = /^[A-Za-z][A-Za-z0-9-]{0,62}$/;
const PINNED = /@sha256:[0-9a-f]{64}$/;
const VARIABLE = /^[A-Z][A-Z0-9_]*$/;

/** A step of the pipeline's own. Scripts get variables, and no substitutions, so that nothing that somebody sent is ever read as a command. */
export const ownStep = (
  id: string,
  name: string,
  lines: readonly string[],
  env: Readonly<Record<string, string>>,
): BuildStep => ({
  id,
  name,
  script: asIs(`${['#!/bin/sh', 'set -eu', ...lines].join('\n')}\n`),
  env: Object.entries(env).map(([variable, value]) => `${variable}=${value}`),
});

/**
 * @throws StepName, StepImage, StepScript, StepVariable if a step is none
 */
export function givenStep(step: PipelineStep, variables: Readonly<Record<string, string>>): BuildStep {
  const env = { ...step.env, ...variables };
  return {
    id: step.name,
    name: step.image,
    script: asIs(step.script),
    env: Object.entries(env).map(([variable, value]) => `${variable}=${value}`),
  };
}

/** A step whose failure is not the end: what comes after it finds /workspace/healthy if it did not fail. */
export function askingStep(step: PipelineStep, variables: Readonly<Record<string, string>>): BuildStep {
  const given = givenStep(step, variables);
  return { ...given, allowFailure: true, script: `#!/bin/sh\n(\n${given.script}\n) && touch /workspace/healthy\n` };
}

/** Refuses what is no step. */
export function checkStep(step: PipelineStep, prop: string, place: Placed): void {
  const wrong = (code: string, what: string, allowed: string, got: string) =>
    new ConfigError(code, `'${prop}' must have ${what} that ${allowed}, got '${got}'`, place);
  if (!NAME.test(step.name)) throw wrong('StepName', 'a name', "is 1 to 63 letters, digits and '-'", step.name);
  if (!Token.isUnresolved(step.image)) checkImage(step.image, prop, place);
  if (step.script.trim() === '') throw wrong('StepScript', 'a script', 'does something', step.script);
  const variable = Object.keys(step.env ?? {}).find((name) => !VARIABLE.test(name));
  if (variable !== undefined)
    throw wrong('StepVariable', 'variables', "are named in capitals, digits and '_'", variable);
}

/** Refuses an image that somebody can exchange. */
export function checkImage(image: string, prop: string, place: Placed): void {
  if (Token.isUnresolved(image) || PINNED.test(image)) return;
  const reason = `'${prop}' must name an image by its digest, NAME@sha256:…, got '${image}'; a tag can be moved`;
  throw new ConfigError('StepImage', reason, place);
}

/** Terraform would fill in what stands in `${}` and `%{}`; the shell does it. */
const asIs = (text: string): string => (Token.isUnresolved(text) ? text : text.replace(/([$%])\{/g, '$1$1{'));
