// Puts the transport where every component finds it, and keeps what is on screen true while events come in.
import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { QueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Connection } from './connection.ts';
import { followEvents } from './live-queries.ts';
import type { Transport } from './transport.ts';

const TransportContext = createContext<Transport | undefined>(undefined);

/** Gives everything inside a core. */
export function CoreProvider({ transport, children }: { readonly transport: Transport; readonly children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return (
    <TransportContext value={transport}>
      <QueryClientProvider client={client}>
        <Live />
        {children}
      </QueryClientProvider>
    </TransportContext>
  );
}

/** Answers are fresh until an event says otherwise, so nothing is asked for twice. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
    },
  });
}

function Live() {
  const transport = useTransport();
  const client = useQueryClient();
  useEffect(() => followEvents({ transport, client }), [transport, client]);
  return null;
}

/** The transport around a component. */
export function useTransport(): Transport {
  const transport = useContext(TransportContext);
  if (transport === undefined) throw new Error('A component is outside of CoreProvider');
  return transport;
}

/** Whether the core is heard, kept up to date. */
export function useConnection(): Connection {
  const { connection } = useTransport();
  return useSyncExternalStore(connection.watch, connection.get);
}
