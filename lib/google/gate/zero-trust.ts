import { existsSync, readFileSync } from 'node:fs';
import type { Question } from '../../access/prove/question';
import { ConfigError } from '../../core';
import { CDKTF } from '../../core/frameworks';
import type { Baseline, ExceptionDemands, Pack, Rule } from '../../policy';
import { parseBaseline } from '../../policy/baseline';
import { App } from '../cdktf';
import { DraftFolder } from './draft-folder';
import type { GateTerms } from './gate';

/** How an app is judged. */
export interface EnforceOptions {
  /**
   * Report everything that rules find, and let it stop nothing, for apps that are older than their rules. Locks that are broken, and files
   * that nobody could judge, stop all the same.
   *
   * @default false
   */
  readonly observe?: boolean;

  /**
   * The rules to judge by: packs of the library (`PACKS` of 'zero-trust-ai-constructs'), or of your own (`definePack`).
   *
   * Rules about all policies together are left out: they are not read from Terraform.
   *
   * @default - every rule of the library
   */
  readonly packs?: readonly Pack[];

  /**
   * Stops on everything that is unknown.
   *
   * @default false - only on what is unknown and fatal
   */
  readonly strict?: boolean;

  /**
   * File with the findings of the day on which the app began to be judged, as `zta check --write-baseline` writes it for the output
   * folder of the same app. They stop nothing.
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

  /**
   * Where locks that nobody can take back are noted.
   *
   * @default - `zta.locks.json` where synthesis runs, compared with the branch that a change is meant for
   */
  readonly locks?: LockOptions;
}

/** Where locks are noted, and what they are compared with. */
export interface LockOptions {
  /**
   * The manifest: synthesis adds each new lock to it, and you commit it. Where an app makes other stacks from run to run, such as one for
   * each environment, give each run a manifest of its own; tests too.
   *
   * @default 'zta.locks.json'
   */
  readonly file?: string;

  /**
   * The branch or commit whose manifest counts along, since one that is edited in the same change proves nothing. Nothing is fetched.
   *
   * @default - what GitHub Actions, GitLab or Jenkins name; else the main branch, as the clone knows it, and in a build of that branch the
   * commit before; without Git, nothing
   */
  readonly base?: string;

  /**
   * Fails where the manifest would change, so that no lock is deployed that is not committed: for builds.
   *
   * @default false
   */
  readonly frozen?: boolean;
}

const enforced = new WeakSet<App>();

/** Rules that gate `cdktf synth`, and all that begins with it, of an app. */
export class ZeroTrust {
  /**
   * Judges every stack of an app when it is synthesised, whoever wrote it, from the files that Terraform will read.
   *
   * Synthesis writes into a folder beside the output folder first. What fails, or is unknown where that is fatal, fails the synthesis before
   * anything is moved to where it could be applied; what an earlier synthesis left there is taken away, since `cdktf deploy --skip-synth`
   * would apply it as if it were today's. Neither `skipValidation`, nor CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS, nor HCL output, nor a
   * second copy of cdktf switches it off.
   *
   * Call it on the app whose `synth()` is called; it reads nothing before.
   *
   * @throws EnforcedTwice if the app is judged already
   * @throws ForeignApp if it is no app of CDK for Terraform
   * @throws BaselineMissing, BaselineFormat if the baseline cannot be read
   */
  public static enforce(scope: App, options: EnforceOptions = {}): ZeroTrust {
    refuseForeignApp(scope);
    if (enforced.has(scope)) {
      throw new ConfigError('EnforcedTwice', "'enforce' must be called once for an app, got a second call");
    }
    const baseline = options.baseline === undefined ? undefined : readBaseline(options.baseline);
    enforced.add(scope);
    const gate = new ZeroTrust(options);
    const { synth } = scope;
    const value = () => synthesise(scope, synth, gate.terms(baseline));
    Object.defineProperty(scope, 'synth', { value, writable: true, configurable: true });
    return gate;
  }

  private readonly questions: Question[] = [];
  private judges: readonly Rule[] | undefined;

  private constructor(private readonly options: EnforceOptions) {}

  /** The rules that judge. Loaded when first asked. */
  public get rules(): readonly Rule[] {
    this.judges ??= [...new Set(this.options.packs?.flatMap((pack) => pack.rules) ?? allRules())].filter(
      ({ kind }) => kind !== 'guarantee',
    );
    return this.judges;
  }

  private terms(baseline: Baseline | undefined): () => GateTerms {
    const { observe = false, strict = false, exceptions: demands = {}, today, locks = {} } = this.options;
    const { file = 'zta.locks.json', base, frozen = false } = locks;
    return () => ({
      rules: this.rules,
      observe,
      strict,
      demands,
      baseline,
      today: today ?? new Date().toISOString().slice(0, 10),
      locks: { file, base, frozen },
      questions: this.questions,
    });
  }

  /**
   * Requires that what is said of every request can be proved from the policies of the app: what is refuted or unknown fails the
   * synthesis, and a request that gets through is shown.
   *
   * @param question one or several, as `noRequest` makes them: `noRequest({ action: 'storage.objects.delete', resource: logs }).byAnyone()`
   */
  public require(question: Question | readonly Question[]): void {
    this.questions.push(...[question].flat());
  }
}

function allRules(): readonly Rule[] {
  const { RULES }: typeof import('../../policy/rules') = require('../../policy/rules');
  return RULES;
}

function synthesise(app: App, synth: () => void, terms: () => GateTerms): void {
  const { refuseForeignParts }: typeof import('./foreign-parts') = require('./foreign-parts');
  const { passGate }: typeof import('./gate') = require('./gate');
  const { outdir } = app;
  const draft = new DraftFolder(outdir);
  try {
    refuseForeignParts(app);
    draft.whileWritingTo(app, () => synth.call(app));
    passGate(app, { draft: draft.path, target: outdir }, terms());
    draft.publish();
  } catch (error) {
    draft.withdrawEarlier();
    throw error;
  } finally {
    draft.discard();
  }
}

/** The gate of the AWS CDK stands elsewhere; on an app of it, this one would never be asked. */
function refuseForeignApp(scope: App): void {
  if (App.isApp(scope)) return;
  const got = CDKTF.made(scope)
    ? 'a part of one'
    : "something else; for an app of the AWS CDK, import ZeroTrust from 'zero-trust-ai-constructs/aws'";
  throw new ConfigError('ForeignApp', `'scope' must be an App of CDK for Terraform, got ${got}`);
}

function readBaseline(file: string): Baseline {
  if (!existsSync(file)) {
    const reason = `'baseline' must be a file, got '${file}', which is not there; write it with \`zta check --write-baseline\``;
    throw new ConfigError('BaselineMissing', reason);
  }
  const baseline = parseBaseline(readFileSync(file, 'utf8'));
  if (baseline === undefined) {
    const reason = `'baseline' must be a file that \`zta check --write-baseline\` wrote, got '${file}', which is none`;
    throw new ConfigError('BaselineFormat', reason);
  }
  return baseline;
}
