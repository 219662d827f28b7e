// The double cannot drift from Electron's own types: every name that it has is one that Electron has too.
import type * as Electron from 'electron';
import { expectTypeOf, it } from 'vitest';
import type * as Double from './double/electron.mjs';

type Real = typeof Electron;
type Fake = typeof Double;

/** Names of a part of the double that Electron's part of that name does not have. */
type Foreign<K extends keyof Fake> = K extends keyof Real ? Exclude<keyof Fake[K], keyof Real[K]> : K;

it('has no name that Electron has not, in any of its parts', () => {
  expectTypeOf<{ [K in Exclude<keyof Fake, 'session'>]: Foreign<K> }[Exclude<keyof Fake, 'session'>]>().toBeNever();
});

it('has windows, contents and a session with names of Electron alone', () => {
  expectTypeOf<Exclude<keyof Double.BrowserWindow, keyof Electron.BrowserWindow>>().toBeNever();
  // The page of Chromium is how the double shows a window; the app cannot know of it.
  expectTypeOf<
    Exclude<keyof Double.BrowserWindow['webContents'], keyof Electron.WebContents>
  >().toEqualTypeOf<'page'>();
  expectTypeOf<Exclude<keyof Fake['session']['defaultSession'], keyof Electron.Session>>().toBeNever();
});
