export { Configurations } from './configurations';
export { addTerraform } from './files';
export { readTerraform } from './read-facts';
