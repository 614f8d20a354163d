import { guardText } from '../../guard';
import { readArguments } from '../arguments';
import { CallError } from '../call-error';
import { type Io, note } from '../io';
import { insteadOf } from '../nearest';
import { listedRules } from '../selection';
import { versionOf } from '../version';

export const EXPORT_HELP = `zta export guard

Writes rules as text for CloudFormation Guard: those that properties of one resource decide. Accounts in which nobody
synthesises with the constructs refuse by it what breaks them, with a Guard Hook (GuardHook makes one) or \`cfn-guard\`. What
only deployment decides, such as a parameter, does not pass. The text lists which rules are not in it, and why.

  --pack NAME  the rules of one pack; \`zta check --help\` names the packs

Exit code: 0; 2 when the call is no good, or no rule of the pack can be told in Guard.
`;

const LANGUAGES = ['guard'];

/** Writes the text, and tells beside it what it leaves out. */
export async function exportRules(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(argv, { values: ['pack'], lists: [], flags: [] });
  const [language, ...more] = args.positionals;
  if (language === undefined) throw new CallError('LanguageMissing', 'name what to write: `zta export guard`');
  if (!LANGUAGES.includes(language)) {
    throw new CallError('UnknownLanguage', `rules are not written as '${language}'; ${insteadOf(language, LANGUAGES)}`);
  }
  if (more.length > 0)
    throw new CallError('TooMany', 'name nothing behind `guard` but options; see `zta export --help`');
  const { name, rules } = await listedRules(args.value('pack'));
  const title = `Rules of zero-trust-ai-constructs ${versionOf().version}, pack '${name}'`;
  const { text, rules: told, leftOut } = guardText(rules, title);
  if (told.length === 0) {
    throw new CallError('NothingToExport', `no rule of the pack '${name}' is decided by properties of one resource`);
  }
  io.stdout.write(text);
  const reasons = [...leftOut].map(([reason, ids]) => `${ids.length} since ${reason}`);
  note(
    io,
    `${told.length} of ${rules.length} rules are written${reasons.length === 0 ? '' : `; not ${reasons.join(', ')}`}`,
  );
  return 0;
}
