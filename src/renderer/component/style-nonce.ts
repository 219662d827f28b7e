// The nonce for styles that a component inserts by itself; empty where the page has no policy.
import { useMantineStyleNonce } from '@mantine/core';

/** The nonce of the page around a component. */
export function useStyleNonce(): string {
  return useMantineStyleNonce()?.() ?? '';
}
