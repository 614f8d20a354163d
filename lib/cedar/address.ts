import { type CedarSource, cedarError } from './mistake';
import { pathBefore } from './path';
import { type Attributes, record, shapeAt } from './shape';
import { nameOf, spanOf, type Token } from './tokens';

/**
 * The name under which the schema holds an address as `ip()` returns it: as long as the name it stands for, and one that no text may use.
 *
 * Cedar's strict validation admits `ip()` on literals only. Verified Access sends addresses as strings, so that a policy has to
 * call `ip(context.http_request.client_ip)`. For the validation, such a call is read as an attribute that is an address.
 */
export function parsedAddress(name: string): string {
  return '_'.repeat(name.length);
}

/**
 * The text with each call of `ip()` on an address replaced by the address as parsed, everything else staying in its place.
 *
 * @throws CedarUnknownAttribute if the text itself uses such a name
 */
export function withParsedAddresses(source: CedarSource, tokens: readonly Token[], context: Attributes): string {
  const reserved = tokens.find((token) => /^_+$/.test(nameOf(token)));
  if (reserved !== undefined) {
    const must = 'read attributes that requests have';
    const help = 'no attribute has a name of underscores only';
    throw cedarError(source, { code: 'CedarUnknownAttribute', must, at: spanOf([reserved]), help });
  }
  let text = source.text;
  for (const [i, token] of tokens.entries()) {
    const address = token.text === 'ip' && tokens[i + 1]?.text === '(' ? addressAt(tokens, i + 2, context) : undefined;
    if (address === undefined) continue;
    text = replaced(text, token, '  ');
    text = replaced(text, address, parsedAddress(address.text));
  }
  return text;
}

/** The last name of `context.a.b`, if that begins at the token, is all there is up to the parenthesis, and leads to an address. */
function addressAt(tokens: readonly Token[], from: number, context: Attributes): Token | undefined {
  const close = tokens.findIndex(({ text }, i) => i > from && text === ')');
  const path = pathBefore(tokens, close);
  const last = tokens[close - 1];
  if (path?.from !== from || last?.text === ']') return undefined;
  return shapeAt(record(context), path.names) === 'Address' ? last : undefined;
}

function replaced(text: string, { start, text: old }: Token, by: string): string {
  return text.slice(0, start) + by + text.slice(start + old.length);
}
