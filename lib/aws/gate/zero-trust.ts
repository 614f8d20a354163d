import { existsSync, readFileSync } from 'node:fs';
import { type Stage, Validations } from 'aws-cdk-lib';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import type { Question } from '../../access/prove/question';
import { ConfigError } from '../../core';
import {
  type Baseline,
  type ExceptionDemands,
  GUARANTEE_RULES,
  type Pack,
  parseBaseline,
  RULES,
  type Rule,
} from '../../policy';
import { foreignElements, refuseForeignApp } from './foreign-parts';
import type { RequiredQuestion } from './required-proofs';
import { ValidationPlugin } from './validation-plugin';

/** How an app is judged. */
export interface EnforceOptions {
  /**
   * Report everything and stop nothing, for apps that are older than their rules.
   *
   * @default false
   */
  readonly observe?: boolean;

  /**
   * The rules to judge by: packs of the library (`PACKS`), or of your own (`definePack`).
   *
   * @default - every rule of the library, those about all policies together (`GUARANTEE_RULES`) included
   */
  readonly packs?: readonly Pack[];

  /**
   * Stops on everything that is unknown.
   *
   * @default false - only on what is unknown and fatal, and on what cannot be proved of constructs of this library
   */
  readonly strict?: boolean;

  /**
   * Roles that may change what protects the rest: constructs, or whole ARNs. Told with every proof.
   *
   * @default - those whom constructs name: deployment roles, break-glass roles, pipelines that may deploy; in an app without such constructs,
   * whoever stands outside of it and is spared, by a whole ARN, from what policies forbid
   */
  readonly trustedBase?: readonly (IRoleRef | string)[];

  /**
   * Other accounts, as twelve digits, and organizations with which what is governed may be shared.
   *
   * @default - none
   */
  readonly sharedWith?: readonly string[];

  /**
   * File with the findings of the day on which the app began to be judged, as `zta check --write-baseline` writes it. They stop nothing.
   *
   * Synthesis never changes it; `zta check --baseline` takes out of it what has been mended.
   *
   * @default - every finding counts
   */
  readonly baseline?: string;

  /**
   * What is asked of exceptions besides reason, owner and expiry.
   *
   * @default - nothing
   */
  readonly exceptions?: ExceptionDemands;

  /**
   * The day on which exceptions are judged, as YYYY-MM-DD.
   *
   * @default - the day of the synthesis, in UTC
   */
  readonly today?: string;
}

/** How a required proof may be led. */
export interface RequireOptions {
  /**
   * Whether AWS's reference is trusted to say what services never authorise: a known action on a resource of a type that it does not take, or
   * with a condition key of its service that it does not know. What the proof took from it is told with it, with its date.
   *
   * @default false
   */
  readonly trustServiceAuthorization?: boolean;
}

const enforced = new WeakSet<Stage>();

/** Rules, and proofs, that gate `cdk synth` and `cdk deploy` of an app. */
export class ZeroTrust {
  /**
   * Judges every template of an app or stage when it is synthesised: nested stacks and stages included, whoever wrote them.
   *
   * What fails, or is unknown where that is fatal, fails the synthesis.
   *
   * What was made by CDK for Terraform stops it too, since it would be in no template, or in one as a text that nobody fills in.
   *
   * @throws EnforcedTwice if the app or stage is judged already
   * @throws ForeignApp if it is an app of CDK for Terraform
   * @throws BaselineMissing, BaselineFormat if the baseline cannot be read
   */
  public static enforce(scope: Stage, options: EnforceOptions = {}): ZeroTrust {
    refuseForeignApp(scope);
    if (enforced.has(scope)) {
      throw new ConfigError(
        'EnforcedTwice',
        "'enforce' must be called once for an app or stage, got a second call",
        scope,
      );
    }
    enforced.add(scope);
    const { packs, observe = false, baseline, exceptions: demands = {}, today } = options;
    const { strict = false, trustedBase = [], sharedWith = [] } = options;
    const rules = [...new Set(packs?.flatMap((pack) => pack.rules) ?? [...RULES, ...GUARANTEE_RULES])];
    const questions: RequiredQuestion[] = [];
    const plugin = new ValidationPlugin({
      rules,
      questions,
      observe,
      strict,
      trustedBase,
      sharedWith,
      demands,
      baseline: baseline === undefined ? undefined : readBaseline(baseline, scope),
      today: () => today ?? new Date().toISOString().slice(0, 10),
    });
    Validations.of(scope).addPlugins(plugin);
    // The plugin is not asked where there are no templates at all.
    if (!observe) scope.node.addValidation({ validate: () => foreignElements(scope).map(({ message }) => message) });
    return new ZeroTrust(rules, questions);
  }

  private constructor(
    /** The rules that judge. */
    public readonly rules: readonly Rule[],
    private readonly questions: RequiredQuestion[],
  ) {}

  /**
   * Requires that what is said of every request can be proved from the policies of the app: what is refuted or unknown fails the
   * synthesis, and a request that gets through is shown.
   *
   * @param question one or several, as `noRequest` and `model.isReachedOnlyBy` make them: `noRequest({ action: 's3:DeleteObjectVersion', resource: logs }).byAnyone()`
   * @param options of these questions only
   */
  public require(question: Question | readonly Question[], options: RequireOptions = {}): void {
    this.questions.push(...[question].flat().map((one) => ({ question: one, options })));
  }
}

function readBaseline(file: string, scope: Stage): Baseline {
  if (!existsSync(file)) {
    const reason = `'baseline' must be a file, got '${file}', which is not there; write it with \`zta check --write-baseline\``;
    throw new ConfigError('BaselineMissing', reason, scope);
  }
  const baseline = parseBaseline(readFileSync(file, 'utf8'));
  if (baseline === undefined) {
    const reason = `'baseline' must be a file that \`zta check --write-baseline\` wrote, got '${file}', which is none`;
    throw new ConfigError('BaselineFormat', reason, scope);
  }
  return baseline;
}
