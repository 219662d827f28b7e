// What Electron does with its arguments: the first that is no flag is the app's folder, whose `main` is run; the app
// is ready only once that has been evaluated.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { becomeReady } from './app.mjs';

const folder = resolve(process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? '.');
const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
// As in Electron, the binary is the first argument and nothing stands between it and the app's folder.
process.argv.splice(1, 1);
await import(pathToFileURL(join(folder, main)).href);
becomeReady();
