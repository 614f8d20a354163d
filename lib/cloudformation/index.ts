export { treeSource } from '../source';
export { addFile, addPath, type TemplateFile } from './files';
export { readFacts } from './read-facts';
export { type Position, parseSource, type Source } from './source';
export type { Environment, Resource } from './template';
export { Templates } from './templates';
