// A picture, as bytes of this page: no address of the sender is opened, and scripts of an SVG do not run in an `img`.
import { useEffect, useState } from 'react';
import { imageTypeOf } from '../body/image-type.ts';
import classes from './body-view.module.css';
import { EmptyState } from './empty-state.tsx';

/** Draws the picture; what cannot be drawn says so. */
export function BodyImage({ bytes }: { readonly bytes: Uint8Array<ArrayBuffer> }) {
  const type = imageTypeOf(bytes);
  const [url, setUrl] = useState<string>();
  const [size, setSize] = useState('');
  const [isBroken, setIsBroken] = useState(false);
  useEffect(() => {
    if (type === undefined) return undefined;
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    // oxlint-disable-next-line react/set-state-in-effect -- the address lives as long as the effect, and ends with it
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  if (isBroken) {
    return <EmptyState title="The picture cannot be drawn">It begins as {type}, and breaks behind that.</EmptyState>;
  }
  return (
    <figure className={classes.part}>
      {url === undefined ? null : (
        <img
          src={url}
          alt={`Body as ${type}`}
          className={classes.image}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setSize(`${naturalWidth} × ${naturalHeight}`)}
          onError={() => setIsBroken(true)}
        />
      )}
      <figcaption className="meta text-2">
        {type} {size}
      </figcaption>
    </figure>
  );
}
