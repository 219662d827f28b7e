// The preload script: runs in the sandbox beside the page, and puts two functions into it. Nothing of Electron is
// handed on, neither `ipcRenderer` nor the events of it.
import { contextBridge, ipcRenderer } from 'electron';
import { createBridge } from './bridge.ts';

contextBridge.exposeInMainWorld('hookbench', createBridge(ipcRenderer));
