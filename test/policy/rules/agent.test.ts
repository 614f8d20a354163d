import { testsIn } from './tests-in';

testsIn('agent');
