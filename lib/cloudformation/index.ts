export { addFile, addPath, type TemplateFile } from './files';
export { readFacts } from './read-facts';
export { type Position, parseSource, type Source } from './source';
export { treeSource } from './source/tree';
export type { Environment, Resource } from './template';
export { Templates } from './templates';
