import { testsIn } from './tests-in';

testsIn('gateway');
