import { testsIn } from './tests-in';

testsIn('watch');
