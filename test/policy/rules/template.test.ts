import { testsIn } from './tests-in';

testsIn('template');
