// The hook in the tray as a PNG of 32 by 32 pixels: its own file would have to be found in every package. On macOS only
// its shape counts.

/** The picture as a data URL. */
export const trayIcon = [
  'data:image/png;base64,',
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAYAAABzenr0AAAA3ElEQVR42mPQCD7PMJCYmobpA3EPFOvT2wEgC38C8X8o/kmsI6jl',
  'gB4ky2G4h54OmInFATNHHTDqgFEHkOsAcko0qjmA3BKNag4gt0SjmgPINWjUAcPHAROwGLSMCIOWYdE3gRwHVGIx6DYRBt3Goq+S',
  'HAfYYzEIhHPxGJKLQ489uSXhYxIcgcvyx5S0CctxGAqLjmVQfBuPunJKG6VH8RhOCB+lRrNcG4gfkGH5A6heqvQLtEkMiaOkWk5s',
  'e6AcT8KEJbhyevSM7KF5ewIUVxKb1ejVNRt1wNB0AABe4QytEjb7KwAAAABJRU5ErkJggg==',
].join('');
