// Preloaded into the seed and the worker, whose imports read the settings before their own first line could check them.
import { checkSettings } from '../../instrumentation-node';

checkSettings();
