export { doorOf } from './doors';
