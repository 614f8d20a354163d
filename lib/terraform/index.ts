export { isOfAws } from './aws/resource-types';
export { awsTemplates } from './aws/templates';
export { Configurations } from './configurations';
export { addTerraform } from './files';
export { readTerraform } from './read-facts';
export { uncovered } from './uncovered';
export { fixFor, messageFor } from './wording';
