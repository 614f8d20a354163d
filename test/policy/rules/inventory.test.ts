import { testsIn } from './tests-in';

testsIn('inventory');
