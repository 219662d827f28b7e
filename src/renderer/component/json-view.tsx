// A JSON text as a tree or as text. Text that is not a map or a list has no tree.
import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { JsonPath } from '../json/expression-path.ts';
import { scanNode } from '../json/scan-json.ts';
import { CodeBlock } from './code-block.tsx';
import { CopyButton } from './copy-button.tsx';
import classes from './json-view.module.css';
import { JsonTree } from './json-tree.tsx';
import { PaneHead } from './pane-head.tsx';

/** What it takes. */
export interface JsonViewProps {
  /** Valid JSON. */
  readonly text: string;
  readonly root: JsonPath;
  readonly label: string;
  /** Said beside the switch. */
  readonly aside: ReactNode;
  /** Hears the expression of a row of the tree. */
  readonly onExpression?: (expression: string) => void;
}

/** Draws the view. */
export function JsonView({ text, root, label, aside, onExpression }: JsonViewProps) {
  const [form, setForm] = useState('tree');
  // An empty map or list has no rows either, and its text says more.
  const hasTree = useMemo(() => scanNode(text).size > 0, [text]);
  // What was asked for is kept: the next text may have a tree again.
  const isTree = form === 'tree' && hasTree;
  return (
    <>
      <PaneHead
        actions={
          <CopyButton text={text} label={`Copy JSON of ${label}`}>
            Copy JSON
          </CopyButton>
        }
      >
        <SegmentedControl
          value={isTree ? 'tree' : 'text'}
          onChange={setForm}
          data={[
            { value: 'tree', label: 'Tree', disabled: !hasTree },
            { value: 'text', label: 'JSON' },
          ]}
          aria-label="Form"
        />
        <span>{aside}</span>
      </PaneHead>
      {isTree ? (
        <JsonTree text={text} root={root} label={label} {...(onExpression === undefined ? {} : { onExpression })} />
      ) : (
        <div className={classes.text}>
          <CodeBlock text={text} label={label} />
        </div>
      )}
    </>
  );
}
