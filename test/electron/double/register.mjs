// Has every import of `electron` answered by the double.
import { register } from 'node:module';

const double = new URL('electron.mjs', import.meta.url).href;
const hook = `export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${JSON.stringify(double)}, shortCircuit: true } : next(name, context);`;

register(`data:text/javascript,${encodeURIComponent(hook)}`);
Object.defineProperty(process.versions, 'electron', { value: '0.0.0-double' });
