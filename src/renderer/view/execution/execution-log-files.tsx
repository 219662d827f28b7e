// The logs that tasks keep in files of their own (`logToFile`): each to be read here, and to be saved.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { CodeBlock } from '../../component/code-block.tsx';
import { EmptyState } from '../../component/empty-state.tsx';
import { Icon } from '../../component/icon.tsx';
import { Load } from '../../component/load.tsx';
import { useCall } from '../../core/use-core.ts';
import { readBody } from '../../delivery/read-body.ts';
import type { AttemptLog } from '../../execution/log-files.ts';
import { saveFile } from '../../format/save-file.ts';
import classes from './execution-log-files.module.css';

/** What it takes. */
export interface LogFilesProps {
  readonly executionId: string;
  /** In the order of the taskruns; empty where no task keeps its log in a file. */
  readonly files: readonly AttemptLog[];
}

/** A line for each file; nothing where there is none. */
export function LogFiles({ executionId, files }: LogFilesProps) {
  // One is open at a time, so that the lines of the log below stay near.
  const [openAddress, setOpenAddress] = useState<string>();
  if (files.length === 0) return null;
  return (
    <ul className={classes.files} aria-label="Log files">
      {files.map(({ address, name }) => {
        const isOpen = address === openAddress;
        return (
          <li key={address}>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={isOpen}
              onClick={() => setOpenAddress(isOpen ? undefined : address)}
            >
              Log file of {name}
            </Button>
            {isOpen ? <LogFile executionId={executionId} address={address} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** The file is asked for when it is opened: it may be long, and most are never looked at. */
function LogFile({ executionId, address }: { readonly executionId: string; readonly address: string }) {
  const file = useCall('executions.file', { id: executionId, address });
  return (
    <Load of={file}>
      {({ name, base64 }) => {
        const { bytes, text } = readBody(base64);
        if (text === '') return <EmptyState title="The task has logged nothing" />;
        return (
          <div className={classes.file}>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<Icon name="download" />}
              onClick={() => saveFile(name, bytes)}
            >
              Save {name}
            </Button>
            {/* Bytes that are no UTF-8 cannot be read here, and can be saved all the same. */}
            {text === undefined ? null : <CodeBlock text={text} label="log file" />}
          </div>
        );
      }}
    </Load>
  );
}
