import { testsIn } from './tests-in';

testsIn('log');
