import { testsIn } from './tests-in';

testsIn('identity');
