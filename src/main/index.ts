// The desktop app: the same core as everywhere, with a window beside it that reaches it over IPC. The control
// listener is off unless its port was asked for. Nothing here waits for Electron at the top level: it becomes ready
// only once this file has been evaluated.
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  Notification,
  protocol,
  session,
  shell,
  Tray,
} from 'electron';
import type { App } from './api/app.ts';
import { createStartApp } from './app.ts';
import { logLimits } from './config.ts';
import { type CommandLine, parseCommandLine, settingFlagsOf } from './command/command-line.ts';
import { createLiveSettings, type LiveSettings } from './command/live-settings.ts';
import { exitCodeOf } from './command/exit-code.ts';
import type { ReadSettings } from './command/read-settings.ts';
import { renderError } from './command/terminal.ts';
import { type ErrorValue, ok, type Result } from './contract/errors.ts';
import { printChecks } from './contract/print-checks.ts';
import type { Settings } from './contract/settings.ts';
import { askStart, type AskStartOptions } from './electron/ask-start.ts';
import { addressOfLink, takeLink } from './electron/deep-link.ts';
import { endInOrder, type Ending } from './electron/end-in-order.ts';
import { serveIpc } from './electron/ipc.ts';
import { createMenuTemplate, type HelpDeeds } from './electron/menu.ts';
import { type Notice, stayNotice } from './electron/notices.ts';
import { notifyOf } from './electron/notify.ts';
import { keepPresence } from './electron/presence.ts';
import { createWindowProtocol, isWindowUrl, windowScheme } from './electron/protocol.ts';
import { createRotatingLog, type RotatingLog } from './electron/rotating-log.ts';
import { markSafeStart, takeSafeStart } from './electron/safe-start.ts';
import { documentationUrl, guardContents, guardSession } from './electron/security.ts';
import { addressOfStart, tellStart } from './electron/second-start.ts';
import { trayIcon } from './electron/tray-icon.ts';
import { watchFaults } from './electron/watch-faults.ts';
import { brokenPageQuestion, focusWindow, goTo, loseTextQuestion, openWindow } from './electron/window.ts';
import { findPackageFolder } from './package-folder.ts';
import { createProcessDesk, prepareFlowsFolder, readProcessSettings } from './process-settings.ts';
import type { World } from './engine.ts';
import { createSystemWorld } from './system-world.ts';

protocol.registerSchemesAsPrivileged([windowScheme]);
app.enableSandbox();

const given = ownArguments(process.argv);
const asked = takeLink(given);
const line = parseCommandLine(asked.rest);
if (line.ok) await prepare(line.value);
else refuse([line.error]);

/** What is behind the app's folder: what stands before it is Electron's own. A packaged app has no such folder. */
function ownArguments(argv: readonly string[]): readonly string[] {
  if (app.isPackaged) return argv.slice(1);
  const place = argv.findIndex((argument, index) => index > 0 && !argument.startsWith('-'));
  return place < 0 ? [] : argv.slice(place + 1);
}

/** All that has to be known before Electron is ready: settings, and with them whose window this is. */
async function prepare(commandLine: CommandLine): Promise<void> {
  // macOS brings a link as an event, the first one before the app is ready.
  const links: string[] = [];
  app.on('open-url', (event, link) => {
    event.preventDefault();
    links.push(link);
  });
  const read = await readProcessSettings(commandLine);
  if (!read.ok) return refuse(read.error);
  // One app for each data folder: another one may run beside it, a second start of the same shows its window.
  app.setPath('userData', join(read.value.settings.data, 'window'));
  // Reports of crashes stay in that folder.
  crashReporter.start({ uploadToServer: false });
  // A link that opens the app a second time is the first one's to open.
  if (!app.requestSingleInstanceLock({ ...tellStart(given) })) return app.quit();
  if (takeSafeStart(app.getPath('userData'))) app.disableHardwareAcceleration();
  void app.whenReady().then(() => start(commandLine, read.value, links));
}

async function start(commandLine: CommandLine, read: ReadSettings, links: readonly string[]): Promise<void> {
  const log = createRotatingLog({ file: join(app.getPath('logs'), 'hookbench.log'), ...logLimits });
  const world = createSystemWorld({ log });
  const { logger } = world;
  watchFaults({ process, app, logger, giveUp });
  const prepared = await prepareFlowsFolder(read);
  if (!prepared.ok) return refuse([prepared.error]);
  const parts: { ending?: Ending } = {};
  const startWith = (settings: Settings): Promise<Result<Running>> => {
    const live = createLiveSettings(settings);
    const startApp = createStartApp(world, {
      isControlOn: settingFlagsOf(commandLine).has('controlPort'),
      logFile: log.file,
      restart: () => parts.ending?.restart(),
      desk: createProcessDesk(commandLine, live),
    });
    return startApp(live.settings).then((started) => (started.ok ? ok({ app: started.value, live }) : started));
  };
  const outcome = await askStart({ settings: read.settings, start: startWith, ...startDialogs });
  if (outcome.kind !== 'running') {
    logger.error({ code: outcome.error.code }, outcome.error.message);
    return refuse([outcome.error], outcome.kind === 'failed');
  }
  const { version, kestra, ingress } = outcome.running.app.info();
  logger.info({ version, kestra, ingress, electron: process.versions['electron'] }, 'Started');
  guard(outcome.running.app);
  const show = createShow({ ending: () => parts.ending, log, logger });
  parts.ending = stayPresent(outcome.running, show, logger);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(createMenuTemplate(process.platform, createHelp(outcome.running.app, log))),
  );
  app.on('second-instance', (_event, _argv, _folder, told) => show(addressOfStart(told)));
  app.on('activate', () => show());
  app.on('open-url', (_event, link) => show(addressOfLink(link)));
  // Only a packaged app is one that the system can start for a link.
  if (app.isPackaged) app.setAsDefaultProtocolClient(windowScheme.scheme);
  const [link] = links;
  show(link === undefined ? asked.address : addressOfLink(link));
}

/** The program behind the window, and its settings. */
interface Running {
  readonly app: App;
  readonly live: LiveSettings;
}

/** What a start that fails is asked about in. */
const startDialogs: Pick<AskStartOptions<Running>, 'ask' | 'chooseFolder' | 'showFolder'> = {
  ask: async ({ box }) => (await dialog.showMessageBox(box)).response,
  async chooseFolder() {
    const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
    return filePaths[0];
  },
  showFolder: async (folder) => void (await shell.openPath(folder)),
};

/** Serves the window's page and its calls, and keeps pages from everything else. */
function guard({ core }: App): void {
  serveIpc(ipcMain, { core, isOwnPage: isWindowUrl });
  protocol.handle(windowScheme.scheme, createWindowProtocol(join(findPackageFolder(), 'out/renderer')));
  guardSession(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, (url) => void shell.openExternal(url));
  });
}

/** Shows the one window, at an address where one is given. */
type Show = (address?: string) => void;

function createShow({ ending, log, logger }: WindowParts): Show {
  const mayLoseText = (): boolean => {
    const mayLose = dialog.showMessageBoxSync(loseTextQuestion) === 1;
    if (!mayLose) ending()?.keep();
    return mayLose;
  };
  const askBroken = async (): Promise<void> => {
    const { response } = await dialog.showMessageBox(brokenPageQuestion);
    if (response === 1) {
      shell.showItemInFolder(log.file);
      return askBroken();
    }
    if (response === 2) return app.quit();
    markSafeStart(app.getPath('userData'));
    ending()?.restart();
  };
  const onBreak = (reason: string, isLast: boolean): void => {
    logger.error({ reason, isLast }, 'The page of the window broke off');
    if (isLast) void askBroken();
  };
  return (address) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) {
      openWindow({
        address,
        create: (options) => new BrowserWindow(options),
        preload: join(findPackageFolder(), 'out/preload/preload.cjs'),
        isDark: nativeTheme.shouldUseDarkColors,
        onBreak,
        mayLoseText,
      });
      return;
    }
    if (address !== undefined) goTo(window, address);
    focusWindow(window);
  };
}

/** What the window asks for beside itself. */
interface WindowParts {
  readonly ending: () => Ending | undefined;
  readonly log: RotatingLog;
  readonly logger: World['logger'];
}

/** The app's life beside its window: tray, notifications, and its end. */
function stayPresent(
  { app: running, live: { settings, watch } }: Running,
  show: Show,
  logger: World['logger'],
): Ending {
  // Held by what is heard from the core, so that it is not collected while the app runs.
  const tray = new Tray(nativeImage.createFromDataURL(trayIcon).resize({ width: 16, height: 16 }));
  const notify = (notice: Notice): void =>
    notifyOf(notice, {
      isSupported: () => Notification.isSupported(),
      create: (content) => new Notification(content),
      show,
      onRefused(reason) {
        logger.warn({ reason }, 'A notification was refused');
        for (const window of BrowserWindow.getAllWindows()) window.flashFrame(true);
      },
    });
  const presence = keepPresence({
    core: running.core,
    ingress: running.ingress[0] ?? '',
    isPaused: () => running.info().isPaused === true,
    onPause: (isPaused) => void running.core.call('server.pause', { isPaused }),
    isNotifying: () => settings.notifications !== 'off',
    onNotify: (isNotifying) =>
      running.core.call('settings.write', { name: 'notifications', value: isNotifying ? 'failures' : 'off' }),
    setMenu: (template) => tray.setContextMenu(Menu.buildFromTemplate(template)),
    notify,
    isFocused: () => BrowserWindow.getFocusedWindow() !== null,
    show,
    quit: () => app.quit(),
    nowMs: () => Date.now(),
  });
  watch(presence.draw);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
  return endInOrder({
    app,
    running,
    staysOpen: () => settings.closeToTray,
    onStay: () => notify(stayNotice),
    onEnd: () => logger.info('Ended'),
  });
}

/** Tells of a fault of the app's own, and ends it. */
function giveUp(message: string): void {
  dialog.showErrorBox('Hookbench cannot go on', message);
  app.exit(1);
}

function createHelp({ core }: App, log: RotatingLog): HelpDeeds {
  return {
    onDocumentation: () => void shell.openExternal(documentationUrl),
    onCopyDiagnostics: () =>
      void core.call('server.check', {}).then((checks) => {
        return checks.ok ? clipboard.writeText(printChecks(checks.value)) : undefined;
      }),
    onShowLogs: () => shell.showItemInFolder(log.file),
  };
}

/** Says why there is no app, in a dialog as well unless it was asked about in one, and ends. */
function refuse(errors: readonly ErrorValue[], isTold = true): void {
  const text = errors.map(renderError).join('\n');
  process.stderr.write(`${text}\n`);
  if (isTold) dialog.showErrorBox('Hookbench cannot start', text);
  const [first] = errors;
  app.exit(first === undefined ? 1 : exitCodeOf(first.code));
}
