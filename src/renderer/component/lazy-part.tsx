// A part of the window that is loaded when it is first shown, so that the window itself is there sooner. Meanwhile there
// are the skeleton lines of everything that loads; where it cannot be had, it says so.
import { Button } from '@mantine/core';
import { type ComponentType, createElement, lazy, type ReactNode, Suspense } from 'react';
import { EmptyState } from './empty-state.tsx';
import { LoadingState } from './load.tsx';

/** Makes a component of one that `load` brings; it is asked for once, at the first drawing. */
export function createLazyPart<P extends object>(load: () => Promise<ComponentType<P>>): (properties: P) => ReactNode {
  const Part = lazy(async () => {
    const loaded: ComponentType<P> = await load().catch(() => Unloaded);
    return { default: loaded };
  });
  return function LazyPart(properties) {
    return <Suspense fallback={<LoadingState />}>{createElement<P>(Part, properties)}</Suspense>;
  };
}

/** Its file is gone as a rule because the program was replaced by another version: the whole page is to be loaded anew. */
function Unloaded() {
  return (
    <EmptyState title="This part of the window cannot be loaded">
      <p>The program has ended, or another version has taken its place.</p>
      <Button variant="default" mt={12} onClick={() => window.location.reload()}>
        Load the window again
      </Button>
    </EmptyState>
  );
}
