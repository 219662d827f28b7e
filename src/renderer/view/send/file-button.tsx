// A button that lets a file be chosen and reads it whole. A file beyond the bound is refused with a sentence, since
// it is held in memory and crosses to the core in one piece.
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { Icon } from '../../component/icon.tsx';
import { toBase64 } from '../../format/base64.ts';
import { formatBytes } from '../../format/size.ts';
import type { DraftFile } from '../../send/draft-body.ts';

/** Largest file that is read, in bytes; a call to the core takes 48 MiB, and base64 makes four bytes of three. */
const fileBytesMax = 32 * 1024 * 1024;

/** What it takes. */
export interface FileButtonProps {
  readonly label: string;
  /** Hears of a file once all of it has been read; a file that was refused is never heard of. */
  readonly onFile: (file: DraftFile) => void;
}

/** The button, and below it why a file was not taken. */
export function FileButton({ label, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string>();
  const read = async (file: File): Promise<void> => {
    if (file.size > fileBytesMax) {
      setFault(
        `Cannot take ${file.name}: it has ${formatBytes(file.size)}, at most ${formatBytes(fileBytesMax)} can be sent`,
      );
      return;
    }
    // A file that was moved or may not be read is refused here and nowhere earlier.
    const bytes = await file.arrayBuffer().catch(() => undefined);
    setFault(bytes === undefined ? `Cannot read ${file.name}: the browser refused` : undefined);
    if (bytes === undefined) return;
    onFile({ name: file.name, type: file.type, base64: toBase64(new Uint8Array(bytes)), bytes: bytes.byteLength });
  };
  return (
    <>
      <Button variant="default" leftSection={<Icon name="plus" />} onClick={() => input.current?.click()}>
        {label}
      </Button>
      {/* The button above is what is focused and pressed. */}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void read(file);
          // The same file can be chosen again after it was changed.
          event.currentTarget.value = '';
        }}
      />
      {fault === undefined ? null : (
        <p className="bad break" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
