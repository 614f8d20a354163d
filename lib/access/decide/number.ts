/** The number that a text spells, as AWS writes them: digits, with a sign and a fraction where need be. */
export function numberOf(text: string): number | undefined {
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
