// Faults on request of a flow: a notice above all tabs while one is on, and the part of the triggers where one is asked
// for. It stands in no file: the flow's text stays as it is.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FlowName } from '../../../main/contract/methods.ts';
import { NoticeBar } from '../../component/notice-bar.tsx';
import { useAction, useCall } from '../../core/use-core.ts';
import { describeFault, describeReach } from '../../flow/fault-text.ts';
import { FaultDialog } from './fault-dialog.tsx';
import classes from './flow-triggers.module.css';

/** Says what is answered in place of what the flow does; nothing where no fault is on. */
export function FaultNotice({ name }: { readonly name: FlowName }) {
  const { namespace, id } = name;
  // Called without a fault it ends the one that is on.
  const set = useAction('faults.set', ['faults.get']);
  const of = useCall('faults.get', { namespace, id });
  const fault = of.status === 'ready' ? of.value.fault : undefined;
  if (fault === undefined) return null;
  return (
    <NoticeBar
      kind="warn"
      title={`This flow ${describeFault(fault)} ${describeReach(fault)}, as you asked`}
      actions={
        <Button variant="default" onClick={() => void set({ namespace, id })}>
          Switch off
        </Button>
      }
    >
      {fault.type === 'delay' ? 'Only then does an execution start.' : 'No execution starts meanwhile.'} Every such
      request is among the deliveries, and says so. The flow is as it was, and the fault ends with the program.
    </NoticeBar>
  );
}

/** Where a fault is asked for. */
export function FaultPart({ name }: { readonly name: FlowName }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section className={classes.webhook}>
      <div className={classes.head}>
        <h2>Fault on request</h2>
        <Button variant="default" className={classes.reveal ?? ''} onClick={() => setIsAsking(true)}>
          Set a fault…
        </Button>
      </div>
      <p className={`${classes.note} text-2`}>
        See how a provider tries again: let the next requests with a right key wait, get a status of your choice, or
        lose their connection.
      </p>
      {isAsking ? <FaultDialog name={name} onClose={() => setIsAsking(false)} /> : null}
    </section>
  );
}
