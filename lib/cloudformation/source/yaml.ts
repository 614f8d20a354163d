import type * as Yaml from 'yaml';
import { MAX_DEPTH, TOO_DEEP } from '../../source/limits';
import type { SourceText } from '../../source/text';
import { SHORT_FORM_TAGS } from './short-forms';
import { YAML_MISTAKES } from './yaml-mistakes';

let library: typeof Yaml | undefined;

/** The YAML library, loaded when the first YAML is read: a program that reads only JSON does without. */
export function yaml(): typeof Yaml {
  // Kept here since it is asked for at each node, and `require` takes its time also for what it has loaded.
  library ??= loadYaml();
  return library;
}

function loadYaml(): typeof Yaml {
  return require('yaml');
}

// Only syntax is left to the library. It compares each key with each, and knows neither short forms nor limits.
const SYNTAX_ONLY: Yaml.ParseOptions & Yaml.DocumentOptions & Yaml.SchemaOptions = {
  schema: 'failsafe',
  customTags: SHORT_FORM_TAGS,
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  // Strictness refuses what deploy tools read without doubt, such as a comment directly after a quote.
  strict: false,
};

/**
 * The syntax tree of the one document in a text.
 *
 * @throws TemplateEmpty if there is none, or nothing in it
 * @throws TemplateTooDeep
 * @throws YamlDocuments if there are several
 * @throws YamlSyntax
 */
export function composeYaml(source: SourceText): Yaml.ParsedNode {
  const composer = new (yaml().Composer)(SYNTAX_ONLY);
  const [document] = composer.compose(tokensOf(source), true, source.text.length);
  const [error] = document?.errors ?? [];
  if (error) throw source.error('YamlSyntax', YAML_MISTAKES[error.code], error.pos[0]);
  const root = document?.contents;
  if (!root || isNothing(root)) {
    throw source.error('TemplateEmpty', 'the file holds nothing but blanks and comments; give a template');
  }
  return root;
}

function tokensOf(source: SourceText): Yaml.CST.Token[] {
  const tokens: Yaml.CST.Token[] = [];
  let documents = 0;
  for (const token of parse(source)) {
    if (token.type === 'document') documents++;
    if (documents > 1) throw source.error('YamlDocuments', YAML_MISTAKES.MULTIPLE_DOCS, token.offset);
    tokens.push(token);
  }
  return tokens;
}

/** The parser keeps a stack of its own, but what composes its tokens recurses: too deep a nesting must not get there. */
function* parse(source: SourceText): Generator<Yaml.CST.Token> {
  const { Lexer, Parser } = yaml();
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(source.text)) {
    yield* parser.next(lexeme);
    // Besides the collections, the stack holds the document and a scalar.
    if (parser.stack.length > MAX_DEPTH + 2) throw source.error('TemplateTooDeep', TOO_DEEP, parser.offset);
  }
  yield* parser.end();
}

function isNothing(root: Yaml.ParsedNode): boolean {
  return yaml().isScalar(root) && root.source === '' && root.type === 'PLAIN' && !root.tag;
}
