/** What is wrong, and what to do, for each mistake that the JSON parser tells apart by a name. */
export const JSON_MISTAKES: ReadonlyMap<string, string> = new Map([
  ['InvalidSymbol', 'a word stands here that JSON does not know; put double quotes around text'],
  ['InvalidNumberFormat', 'a number is not written as JSON does; write it in digits, or as text in double quotes'],
  ['PropertyNameExpected', 'a key in double quotes is expected; add it, or remove the comma before'],
  ['ValueExpected', 'a value is expected; add it, or remove the comma before'],
  ['ColonExpected', 'a colon is expected between a key and its value; add it'],
  ['CommaExpected', 'a comma is expected between two members; add it, or close the quotes and brackets before'],
  ['CloseBraceExpected', 'a closing brace } is expected; add it where its object ends'],
  ['CloseBracketExpected', 'a closing bracket ] is expected; add it where its list ends'],
  ['EndOfFileExpected', 'the end of the file is expected; remove what follows, or the closing bracket too many before'],
  ['InvalidCommentToken', 'JSON has no comments; remove it'],
  ['UnexpectedEndOfComment', 'JSON has no comments; remove it'],
  ['UnexpectedEndOfString', 'a text has no closing double quote in its line; add it, and write line breaks as \\n'],
  ['UnexpectedEndOfNumber', 'a number ends too early; add the missing digit'],
  ['InvalidUnicode', 'an escape \\u needs four hexadecimal digits; add them, or double the backslash'],
  ['InvalidEscapeCharacter', 'a backslash begins no escape that JSON knows; double it'],
  ['InvalidCharacter', 'a text holds a control character; write it as an escape, such as \\t'],
]);
