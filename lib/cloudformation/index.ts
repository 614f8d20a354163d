export { addFile, addPath } from './files';
export { readFacts } from './read-facts';
export { type Position, parseSource, type Source } from './source';
export type { Environment } from './template';
export { Templates } from './templates';
