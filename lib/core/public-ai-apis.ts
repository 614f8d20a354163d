/**
 * Where providers of models are asked over the internet, past every guardrail, log and network of one's own: by provider, the names and all below.
 *
 * Well-known names, collected by hand in November 2026, and not held against each provider's reference. New ones come; what is missing is not
 * blocked.
 */
export const PUBLIC_AI_APIS = {
  anthropic: ['api.anthropic.com', 'claude.ai'],
  cohere: ['api.cohere.ai', 'api.cohere.com'],
  deepseek: ['api.deepseek.com'],
  google: ['generativelanguage.googleapis.com', 'gemini.google.com', 'ai.google.dev'],
  groq: ['api.groq.com'],
  huggingface: ['huggingface.co'],
  mistral: ['api.mistral.ai'],
  openai: ['api.openai.com', 'chatgpt.com'],
  openrouter: ['openrouter.ai'],
  perplexity: ['api.perplexity.ai'],
  together: ['api.together.xyz'],
  xai: ['api.x.ai'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A provider of models with a public API. */
export type PublicAiProvider = keyof typeof PUBLIC_AI_APIS;

/** The names of every provider but those that are approved, in the order of the alphabet. */
export function publicAiDomains(approved: readonly PublicAiProvider[] = []): readonly string[] {
  return Object.entries(PUBLIC_AI_APIS)
    .filter(([provider]) => !approved.some((one) => one === provider))
    .flatMap(([, domains]) => domains)
    .sort();
}
