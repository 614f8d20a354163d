import { testsIn } from './tests-in';

testsIn('network');
