// Which requests at the ingress are this program's own test requests: each is known by its end of the socket,
// which nobody else can have at the same time. The request itself holds no mark, so that flows see what others send.

/** One end of a socket. */
export interface SocketEnd {
  readonly address: string;
  readonly port: number;
}

/** The own requests that are on their way. */
export interface OwnRequests {
  /** Says that the next request from this end is ours, and under which id its delivery is kept. */
  announce(from: SocketEnd, deliveryId: string): void;
  /** The id for a request that came from this end, once; undefined where it is not ours. */
  claim(from: SocketEnd): string | undefined;
  /** Forgets a request that never arrived. */
  forget(deliveryId: string): void;
}

/** Makes the register; it is empty. */
export function createOwnRequests(): OwnRequests {
  const ids = new Map<string, string>();
  return {
    announce(from, deliveryId) {
      ids.set(keyOf(from), deliveryId);
    },
    claim(from) {
      const key = keyOf(from);
      const id = ids.get(key);
      ids.delete(key);
      return id;
    },
    forget(deliveryId) {
      for (const [key, id] of ids) {
        if (id === deliveryId) ids.delete(key);
      }
    },
  };
}

/** A socket that listens on both families sees IPv4 as a part of IPv6. */
function keyOf({ address, port }: SocketEnd): string {
  return `${address.replace(/^::ffff:/, '')} ${port}`;
}
