/**
 * Where providers of models are asked over the internet, past every guardrail, log and network of one's own: by provider, the names and all below.
 *
 * Held in November 2026 against what two lists say: https://github.com/BerriAI/litellm, 1.110.2, of APIs, and
 * https://github.com/nullgen-inc/ai-blocklist, of 2026-09-30, of pages at which people ask. New ones come; what is missing is not blocked.
 */
export const PUBLIC_AI_APIS = {
  ai21: ['api.ai21.com'],
  alibaba: ['chat.qwen.ai', 'dashscope-intl.aliyuncs.com', 'dashscope.aliyuncs.com'],
  anthropic: ['api.anthropic.com', 'claude.ai'],
  cerebras: ['api.cerebras.ai'],
  cohere: ['api.cohere.ai', 'api.cohere.com'],
  deepinfra: ['api.deepinfra.com'],
  deepseek: ['api.deepseek.com', 'chat.deepseek.com'],
  fireworks: ['api.fireworks.ai'],
  github: ['api.githubcopilot.com', 'models.inference.ai.azure.com'],
  google: ['aistudio.google.com', 'gemini.google.com', 'generativelanguage.googleapis.com'],
  groq: ['api.groq.com'],
  huggingface: ['hf.co', 'hf.space', 'huggingface.co'],
  meta: ['api.llama.com', 'meta.ai'],
  minimax: ['api.minimax.io', 'api.minimaxi.com'],
  mistral: ['api.mistral.ai', 'chat.mistral.ai', 'codestral.mistral.ai'],
  moonshot: ['api.moonshot.ai', 'kimi.com'],
  nvidia: ['ai.api.nvidia.com', 'integrate.api.nvidia.com'],
  openai: ['api.openai.com', 'chat.openai.com', 'chatgpt.com'],
  openrouter: ['openrouter.ai'],
  perplexity: ['perplexity.ai'],
  replicate: ['api.replicate.com'],
  sambanova: ['api.sambanova.ai'],
  together: ['api.together.ai', 'api.together.xyz', 'chat.together.ai'],
  xai: ['api.x.ai', 'grok.com'],
  zai: ['open.bigmodel.cn', 'z.ai'],
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
