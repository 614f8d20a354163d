export { Configurations } from './configurations';
export { addTerraform } from './files';
export { fixFor, messageFor } from './wording';
export { readTerraform } from './read-facts';
export { uncovered } from './uncovered';
