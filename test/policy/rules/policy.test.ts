import { testsIn } from './tests-in';

testsIn('policy');
