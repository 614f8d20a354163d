import { testsIn } from './tests-in';

testsIn('exception');
