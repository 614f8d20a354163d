import type { Counterexample, NamedStatement, ProofBudget } from '../../access/prove/proof';
import { principalOf } from './caller-words';
import { questionInWords } from './question-words';
import type { ToldProof } from './told-proof';

/** What `zta prove --format json` prints: a contract. Members may be added; none changes its meaning while `version` is 1. */
export interface ProofReport {
  readonly version: 1;
  /** What was asked, as a sentence: not to be parsed. */
  readonly question: string;
  readonly outcome: 'proved' | 'refuted' | 'unknown';
  /** Why nobody knows, where the outcome is 'unknown'. */
  readonly why?: string | undefined;
  /** A request that gets through, where the outcome is 'refuted'. */
  readonly counterexample?: ReportedRequest | undefined;
  /** Who makes it, as a person calls them: "role 'Adjuster'", 'any other service of AWS'. */
  readonly called?: string | undefined;
  /** In which way of the templates it does: none where there is only one. */
  readonly when?: readonly string[] | undefined;
  /** Statements that allow it. */
  readonly allowedBy?: readonly ReportedStatement[] | undefined;
  /** Statements that deny such requests, and not this one. */
  readonly notStoppedBy?: readonly (ReportedStatement & { readonly why: string })[] | undefined;
  /** The smallest change of one statement that closes it. */
  readonly change?: string | undefined;
  /** What the change is known to close: the question, which was asked again, or only the request that is shown. */
  readonly closes?: 'question' | 'request' | undefined;
  /** With a condition: whether no such request is allowed at all. Without one: null. */
  readonly vacuous: boolean | null;
  readonly assumptions: readonly string[];
  readonly trustedBase: readonly string[];
  /** What the answer could take before it would have been unknown: in all, and each query. */
  readonly budget?: ProofBudget | undefined;
  /** The table of actions that names were checked against, and that counterexamples are made with. */
  readonly data: DataVersion;
}

/** Which data an answer used. */
export interface DataVersion {
  readonly version: string;
  readonly sha256: string;
}

/** One request. */
export interface ReportedRequest {
  /** ARN, name of a service or identity provider, or 'anonymous'; of all of a kind, an example. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** Condition keys and their values; keys that are not there are missing. */
  readonly context: Readonly<Record<string, string | readonly string[]>>;
}

/** A statement of a policy, by its place. */
export interface ReportedStatement {
  readonly file: string;
  /** Logical id. */
  readonly resource: string;
  readonly constructPath?: string | undefined;
  /** JSON Pointer without its leading slash, from the resource object. */
  readonly at: string;
  readonly sid?: string | undefined;
}

/** A proof as data. */
export function proofReport(proof: ToldProof, { version, sha256 }: DataVersion): ProofReport {
  const { question, outcome, why, counterexample: found, vacuous, assumptions, trustedBase = [], budget } = proof;
  return {
    version: 1,
    question: questionInWords(question),
    outcome,
    why,
    counterexample: found && requestReport(found),
    called: found?.caller,
    when: found?.when,
    allowedBy: found?.allowedBy.map(statementReport),
    notStoppedBy: found?.guards.map((guard) => ({ ...statementReport(guard), why: guard.why })),
    change: found?.change,
    closes: found?.closes,
    vacuous,
    assumptions,
    trustedBase,
    budget,
    data: { version, sha256 },
  };
}

/** The same as text. */
export function proofJson(proof: ToldProof, data: DataVersion): string {
  return `${JSON.stringify(proofReport(proof, data), null, 2)}\n`;
}

/** A request as data. */
export function requestReport({ request }: Pick<Counterexample, 'request'>): ReportedRequest {
  const { caller, action, resource, context } = request;
  return { principal: principalOf(caller), action, resource, context };
}

/** A statement as data. */
export function statementReport({ place, sid }: NamedStatement): ReportedStatement {
  const { file, resource, constructPath, at } = place;
  return { file, resource, constructPath, at, sid };
}
