// Opens an address with the platform's own command. Whether a browser came up is not known and not waited for.
import { spawn } from 'node:child_process';

/** The command that opens an address on a platform, and its arguments. */
export function browserCommand(
  platform: NodeJS.Platform,
  url: string,
): { readonly command: string; readonly arguments: readonly string[] } {
  if (platform === 'darwin') return { command: 'open', arguments: [url] };
  // `start` would hand the address to a shell, where "&" is a separator.
  if (platform === 'win32') return { command: 'rundll32', arguments: ['url.dll,FileProtocolHandler', url] };
  return { command: 'xdg-open', arguments: [url] };
}

/**
 * Opens the browser; `onFailure` hears a sentence where the platform has no such command. The child is cut loose, so
 * that the browser outlives the server.
 */
export function openBrowser(url: string, onFailure: (message: string) => void): void {
  const { command, arguments: args } = browserCommand(process.platform, url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => onFailure(`Cannot open the browser: ${command} is not there`));
  child.unref();
}
