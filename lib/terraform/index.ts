export { Configurations } from './configurations';
export { addTerraform } from './files';
export { fixFor } from './google/fixes';
export { readTerraform } from './read-facts';
export { uncovered } from './uncovered';
