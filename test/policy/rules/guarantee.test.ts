import { testsIn } from './tests-in';

testsIn('guarantee');
