export { accessOf } from './access-of';
export type { TerraformAccess } from './access-read';
export { configurationsIn } from './configurations-in';
export { rolesVersion } from './roles-version';
