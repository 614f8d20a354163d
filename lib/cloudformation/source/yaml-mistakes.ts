import type { ErrorCode } from 'yaml';

const INDENT = 'this line is indented by less or more than its neighbours; indent it like them, with spaces';
const KEY = 'a key is not one line of text before a colon; put quotes around it, or the colon where it belongs';
const PROPERTIES = 'a tag or anchor stands where it cannot; write one of each at most, directly before its value';

/**
 * What is wrong, and what to do, for each mistake that the parser tells apart.
 *
 * Its own words are not passed on, since some of them quote the text.
 */
export const YAML_MISTAKES: Record<ErrorCode, string> = {
  ALIAS_PROPS: 'an alias has a tag or anchor of its own; remove it',
  BAD_ALIAS: 'an anchor or alias has no proper name; name it with letters and digits',
  BAD_COLLECTION_TYPE: 'a tag does not fit the kind of collection; remove the tag',
  BAD_DIRECTIVE: 'a line that begins with % is no directive of YAML; remove it',
  BAD_DQ_ESCAPE: 'a backslash begins no escape that YAML knows; double it, or use single quotes',
  BAD_INDENT: INDENT,
  BAD_PROP_ORDER: PROPERTIES,
  BAD_SCALAR_START: 'text begins with a sign that YAML reserves; put quotes around it',
  BLOCK_AS_IMPLICIT_KEY: KEY,
  BLOCK_IN_FLOW: 'an indented block stands within brackets; close them before, or write the block within brackets too',
  DUPLICATE_KEY: 'a key is there twice; remove one',
  IMPOSSIBLE: 'this cannot be read as YAML; simplify it',
  KEY_OVER_1024_CHARS: KEY,
  MISSING_CHAR: 'a colon, comma, quote or bracket is missing; add it',
  MULTILINE_IMPLICIT_KEY: KEY,
  MULTIPLE_ANCHORS: PROPERTIES,
  MULTIPLE_DOCS: 'the file holds several documents; give each its own file',
  MULTIPLE_TAGS: PROPERTIES,
  NON_STRING_KEY: KEY,
  RESOURCE_EXHAUSTION: 'this is nested too deeply; make it flatter',
  TAB_AS_INDENT: 'a tab indents this line; use spaces',
  TAG_RESOLVE_FAILED: 'a tag cannot be read; write it as !Name',
  UNEXPECTED_TOKEN: 'this is not expected here; look for a wrong indentation, or quotes or brackets left open before',
};
