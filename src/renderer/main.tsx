// The window's entry: chooses a transport, takes the nonce, draws the app. Everything else is made below it.
import { createRoot } from 'react-dom/client';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import './theme/mantine-parts.ts';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/global.css';
import './theme/controls.css';
import { App } from './app.tsx';
import { chooseTransport } from './core/core.ts';
import { readNonce } from './nonce.ts';
import { createAddressBar } from './router/address-bar.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(
  <App transport={chooseTransport(window)} bar={createAddressBar(window)} styleNonce={readNonce(document)} />,
);
