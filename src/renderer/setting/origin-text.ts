// Where a setting comes from, in words, and the settings that fit a search.
import type { SettingSummary } from '../../main/contract/setting-summary.ts';

/** Two parts: what it is, and which of them. */
export function originText({ origin, flag, variable }: SettingSummary): {
  readonly what: string;
  readonly which: string;
} {
  switch (origin.kind) {
    case 'flag':
      return { what: 'flag', which: flag };
    case 'environment':
      return { what: 'variable', which: variable };
    case 'default':
      return { what: 'default', which: '' };
    default: {
      const what = origin.kind === 'folder' ? 'file of the flows folder' : 'your settings file';
      return { what, which: origin.line === undefined ? origin.file : `${origin.file}:${origin.line}` };
    }
  }
}

/** Those that fit. All that is said of one is looked at: a port is found by its number too. */
export function findSettings(settings: readonly SettingSummary[], search: string): readonly SettingSummary[] {
  const small = search.toLowerCase();
  return settings.filter((setting) => {
    const { name, flag, variable, value = '', meaning } = setting;
    const { what, which } = originText(setting);
    return [name, flag, variable, value, meaning, what, which].join(' ').toLowerCase().includes(small);
  });
}
