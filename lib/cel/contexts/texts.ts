import { list, map, shape, text } from '../cel-type';
import type { CelFunction } from '../context';

const asks = (name: string): CelFunction => ({ name, on: 'string', arguments: ['string'], result: 'bool' });

/** Every service that reads texts knows them. */
export const TEXT_ENDS: readonly CelFunction[] = [asks('startsWith'), asks('endsWith')];

/** Takes a part out of a text, by a template with one name in curly braces. */
export const EXTRACT: CelFunction = {
  name: 'extract',
  on: 'string',
  arguments: [text({ like: shape(/^[^{}]*\{\w+\}[^{}]*$/, "one name in braces, such as 'projects/{project}/'") })],
  result: 'string',
};

/**
 * What CEL and its extension for texts have, for services that do not say which of it they leave out.
 *
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md
 * @see https://pkg.go.dev/github.com/google/cel-go/ext#Strings
 */
export const STANDARD_FUNCTIONS: readonly CelFunction[] = [
  ...TEXT_ENDS,
  EXTRACT,
  asks('contains'),
  asks('matches'),
  { name: 'matches', arguments: ['string', 'string'], result: 'bool' },
  ...(['string', 'bytes', list('any'), map('any')] as const).flatMap((of): CelFunction[] => [
    { name: 'size', on: of, arguments: [], result: 'int' },
    { name: 'size', arguments: [of], result: 'int' },
  ]),
  ...(['lowerAscii', 'upperAscii', 'trim'] as const).map(
    (name): CelFunction => ({ name, on: 'string', arguments: [], result: 'string' }),
  ),
  { name: 'split', on: 'string', arguments: ['string', 'int'], optional: 1, result: list('string') },
  { name: 'join', on: list('string'), arguments: ['string'], optional: 1, result: 'string' },
  { name: 'replace', on: 'string', arguments: ['string', 'string', 'int'], optional: 1, result: 'string' },
  { name: 'substring', on: 'string', arguments: ['int', 'int'], optional: 1, result: 'string' },
  { name: 'indexOf', on: 'string', arguments: ['string', 'int'], optional: 1, result: 'int' },
  { name: 'lastIndexOf', on: 'string', arguments: ['string', 'int'], optional: 1, result: 'int' },
  { name: 'charAt', on: 'string', arguments: ['int'], result: 'string' },
  ...(['int', 'uint', 'double', 'string', 'bool', 'bytes'] as const).map(
    (name): CelFunction => ({ name, arguments: ['any'], result: name }),
  ),
];
