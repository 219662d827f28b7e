// Which requests at the ingress are this program's own test requests: each is known by its end of the socket,
// which nobody else can have at the same time. The request itself holds no mark, so that flows see what others send.

import type { Provenance } from '../contract/delivery.ts';

/** What is known of a request before it arrives: the id that its delivery is to have, and what it is. */
export interface OwnDelivery {
  readonly deliveryId: string;
  readonly provenance: Extract<Provenance, 'APP' | 'REPLAY' | 'EDITED'>;
  /** The delivery that is sent again. */
  readonly replayOf?: string;
}

/** One end of a socket. */
export interface SocketEnd {
  readonly address: string;
  readonly port: number;
}

/** The own requests that are on their way. */
export interface OwnRequests {
  /** Says that the next request from this end is ours, and how its delivery is kept. */
  announce(from: SocketEnd, delivery: OwnDelivery): void;
  /** What was said of a request that came from this end, once; undefined where it is not ours. */
  claim(from: SocketEnd): OwnDelivery | undefined;
  /** Forgets a request that never arrived. */
  forget(deliveryId: string): void;
}

/** Makes the register; it is empty. */
export function createOwnRequests(): OwnRequests {
  const announced = new Map<string, OwnDelivery>();
  return {
    announce(from, delivery) {
      announced.set(keyOf(from), delivery);
    },
    claim(from) {
      const key = keyOf(from);
      const delivery = announced.get(key);
      announced.delete(key);
      return delivery;
    },
    forget(deliveryId) {
      for (const [key, delivery] of announced) {
        if (delivery.deliveryId === deliveryId) announced.delete(key);
      }
    },
  };
}

/** A socket that listens on both families sees IPv4 as a part of IPv6. */
function keyOf({ address, port }: SocketEnd): string {
  return `${address.replace(/^::ffff:/, '')} ${port}`;
}
