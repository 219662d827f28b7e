// The majors of Electron that its project supports: the newest three. Tests ask no registry, so this is kept by hand: who
// raises Electron looks the table up and writes down what it says and when (docs/electron.md, "Which Electron").

/** As the project's own table of releases says. */
export const electronReleases = {
  source: 'https://www.electronjs.org/docs/latest/tutorial/electron-timelines',
  lookedUpOn: '2026-11-22',
  supportedMajors: [45, 44, 43],
} as const;
