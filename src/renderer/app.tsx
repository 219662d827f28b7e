// The whole window: theme, core, router, shell, and the screen of the present place.
import { MantineProvider } from '@mantine/core';
import { CoreProvider } from './core/core-context.tsx';
import type { Transport } from './core/transport.ts';
import type { AddressBar } from './router/address-bar.ts';
import { RouterProvider } from './router/router.tsx';
import { resolveVariables, theme } from './theme/theme.ts';
import { Screen } from './view/frame/screen.tsx';
import { Shell } from './view/frame/shell.tsx';

/** What the window is made of. */
export interface AppProps {
  readonly transport: Transport;
  readonly bar: AddressBar;
  /** Empty where the page has no policy for styles. */
  readonly styleNonce: string;
}

/** Draws the window. */
export function App({ transport, bar, styleNonce }: AppProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      defaultColorScheme="auto"
      {...(styleNonce === '' ? {} : { getStyleNonce: () => styleNonce })}
    >
      <CoreProvider transport={transport}>
        <RouterProvider bar={bar}>
          <Shell>
            <Screen />
          </Shell>
        </RouterProvider>
      </CoreProvider>
    </MantineProvider>
  );
}
