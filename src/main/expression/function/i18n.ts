// `i18n(bundle, key, params)`: a text of a resource bundle. Kestra ships none, so every bundle is missing.
// Source: Pebble's i18n function.
import { raiseNull, textArgument } from '../argument.ts';
import type { TemplateFunction } from '../extension.ts';
import { raiseJava } from '../raise.ts';

/** Here only so that the name exists and fails as it does in Kestra (recorded as xsvc-065). */
export const i18n: TemplateFunction = {
  name: 'i18n',
  argumentNames: ['bundle', 'key', 'params'],
  call(parameters) {
    const bundle = textArgument(parameters, 'bundle');
    if (bundle === null) return raiseNull('');
    return raiseJava('java.util.MissingResourceException', `Can't find bundle for base name ${bundle}, locale en_US`);
  },
};
