// The window's entry: chooses a transport, takes the nonce, draws the app. Everything else is made below it.

// Before anything that has styles of its own, which are to win.
import './theme/window.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { chooseTransport } from './core/core.ts';
import { readNonce } from './nonce.ts';
import { createAddressBar } from './router/address-bar.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(
  <App transport={chooseTransport(window)} bar={createAddressBar(window)} styleNonce={readNonce(document)} />,
);
