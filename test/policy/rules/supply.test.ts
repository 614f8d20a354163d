import { testsIn } from './tests-in';

testsIn('supply');
