import { testsIn } from './tests-in';

testsIn('model-use');
