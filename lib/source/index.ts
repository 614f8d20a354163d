export { duplicateKey } from './duplicate';
export { jsonSource, type Source } from './source';
export type { Path, Position, Span } from './text';
export { SourceText } from './text';
export { treeSource } from './tree';
