import { InputError } from '../../core';
import { jsonSource, type Path, type Source, SourceText } from '../../source';
import { MAX_BYTES, MAX_YAML_BYTES, MIB } from '../../source/limits';
import { placeInYaml } from './yaml-place';
import { YamlTree } from './yaml-tree';

export type { Path, Position, Source } from '../../source';

/**
 * Parses the text of one file: JSON, or YAML as CloudFormation reads it.
 *
 * What a text begins with says what it is; the name of the file only counts where that is in doubt.
 *
 * @param file what errors and findings call the file
 * @throws InputError with one of these codes:
 * `TemplateEmpty`, `TemplateTooLarge` (32 MiB, or 4 MiB of YAML), `TemplateTooDeep` (500 levels), `JsonSyntax`, `YamlSyntax`,
 * `YamlDocuments` if there are several in one file, `YamlAliases` if they cannot be followed, `DuplicateKey`
 */
export function parseSource(file: string, text: string): Source {
  const source = new SourceText(file, text.replace(/^\uFEFF/, ''));
  checkSize(source, MAX_BYTES, 'file');
  if (!/^\s*[[{]/.test(source.text)) return yamlSource(source);
  try {
    return jsonSource(source);
  } catch (error) {
    // YAML may be written in brackets too.
    const maybeYaml = /\.ya?ml$/i.test(file) && error instanceof InputError && error.code === 'JsonSyntax';
    if (maybeYaml) return yamlSource(source);
    throw error;
  }
}

function yamlSource(source: SourceText): Source {
  checkSize(source, MAX_YAML_BYTES, 'YAML');
  const read = new YamlTree(source);
  const outline = remembered(() => new YamlTree(source), read);
  const locate = (path: Path) => source.position(placeInYaml(source, outline(), path));
  return { file: source.file, format: 'yaml', tree: read.value, locate };
}

function checkSize(source: SourceText, limit: number, what: string): void {
  if (Buffer.byteLength(source.text) <= limit) return;
  throw source.error('TemplateTooLarge', `the ${what} is larger than ${limit / MIB} MiB; give a template`);
}

/** Makes a syntax tree when it is needed. As it takes many times the memory of its text, it is given back when that is scarce. */
function remembered<T extends object>(make: () => T, made?: T): () => T {
  let held = made && new WeakRef(made);
  return () => {
    const value = held?.deref() ?? make();
    held = new WeakRef(value);
    return value;
  };
}
