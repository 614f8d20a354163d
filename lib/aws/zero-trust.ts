import { existsSync, readFileSync } from 'node:fs';
import { type Stage, Validations } from 'aws-cdk-lib';
import type { Question } from '../access/prove/question';
import { ConfigError } from '../core';
import { type Baseline, type ExceptionDemands, type Pack, parseBaseline, RULES, type Rule } from '../policy';
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
   * @default - every rule of the library
   */
  readonly packs?: readonly Pack[];

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

const enforced = new WeakSet<Stage>();

/** Rules, and proofs, that gate `cdk synth` and `cdk deploy` of an app. */
export class ZeroTrust {
  /**
   * Judges every template of an app or stage when it is synthesised: nested stacks and stages included, whoever wrote them.
   *
   * What fails, or is unknown where that is fatal, fails the synthesis.
   *
   * @throws EnforcedTwice if the app or stage is judged already
   * @throws BaselineMissing, BaselineFormat if the baseline cannot be read
   */
  public static enforce(scope: Stage, options: EnforceOptions = {}): ZeroTrust {
    if (enforced.has(scope)) {
      throw new ConfigError(
        'EnforcedTwice',
        "'enforce' must be called once for an app or stage, got a second call",
        scope,
      );
    }
    enforced.add(scope);
    const { packs, observe = false, baseline, exceptions: demands = {}, today } = options;
    const rules = packs === undefined ? RULES : [...new Set(packs.flatMap((pack) => pack.rules))];
    const questions: Question[] = [];
    const plugin = new ValidationPlugin({
      rules,
      questions,
      observe,
      demands,
      baseline: baseline === undefined ? undefined : readBaseline(baseline, scope),
      today: () => today ?? new Date().toISOString().slice(0, 10),
    });
    Validations.of(scope).addPlugins(plugin);
    return new ZeroTrust(rules, questions);
  }

  private constructor(
    /** The rules that judge. */
    public readonly rules: readonly Rule[],
    private readonly questions: Question[],
  ) {}

  /**
   * Requires that what is said of every request can be proved from the policies of the app: what is refuted or unknown fails the
   * synthesis, and a request that gets through is shown.
   *
   * @param question one or several, as `noRequest` and `model.isReachedOnlyBy` make them: `noRequest({ action: 's3:DeleteObjectVersion', resource: logs }).byAnyone()`
   */
  public require(question: Question | readonly Question[]): void {
    this.questions.push(...[question].flat());
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
