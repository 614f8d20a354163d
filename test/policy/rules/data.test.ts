import { testsIn } from './tests-in';

testsIn('data');
