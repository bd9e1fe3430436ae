// Everything works without this file; it only makes some things quicker.
import { quickExit } from './quick-exit';

quickExit();
