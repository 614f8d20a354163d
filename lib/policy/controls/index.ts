import awsAiSecurity from './aws-ai-security.json';
import euAiAct from './eu-ai-act.json';
import iso42001 from './iso-42001.json';
import nist80053 from './nist-800-53.json';
import nistAiRmf from './nist-ai-rmf.json';
import owaspAgentic from './owasp-agentic.json';
import owaspLlm from './owasp-llm.json';

/** A list of controls, and where its ids were read. Ids only: the texts belong to their publishers. */
export interface Framework {
  /** Short name with edition, as it begins the control of a rule: 'NIST 800-53 r5'. */
  readonly framework: string;
  readonly title: string;
  readonly edition: string;
  /** Where the ids were read. */
  readonly source: string;
  readonly ids: readonly string[];
}

export const FRAMEWORKS: readonly Framework[] = [
  nist80053,
  nistAiRmf,
  iso42001,
  euAiAct,
  owaspLlm,
  owaspAgentic,
  awsAiSecurity,
];

/** The framework and the id that a control such as 'NIST 800-53 r5 AC-6' names; undefined where no list holds it. */
export function controlOf(name: string): { readonly framework: Framework; readonly id: string } | undefined {
  for (const framework of FRAMEWORKS) {
    const id = name.slice(framework.framework.length + 1);
    if (name === `${framework.framework} ${id}` && framework.ids.includes(id)) return { framework, id };
  }
  return undefined;
}
