// Writes a delivery: its record, and beside it once its body with the variables that were made of it. An answer that
// repeats those variables is kept as what stands around them. Throws as SQLite does.
import type { Delivery } from '../contract/delivery.ts';
import type { JsonText } from '../contract/value.ts';
import { hasId } from './schema.ts';
import { around, prepareBodies, type SharedVariables, variableColumns, variablesOf } from './shared-variables.ts';
import type { SqlDriver, SqlRow, SqlValue } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';
import type { StoredDelivery } from './storage.ts';
import { summaryOfDelivery } from './summary.ts';

/** Readies it; answers the variables that lie beside the body from now on, undefined where it wrote none. */
export function prepareDelivery(
  driver: SqlDriver,
): (number: number, stored: StoredDelivery) => SharedVariables | undefined {
  const insert = driver.prepare(`INSERT INTO delivery
    (sequence, number, id, received_at, namespace, flow_id, execution_id, summary, rest)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`);
  const insertBody = prepareBodies(driver);
  const update = prepareUpdate(driver);
  return (number, { delivery, body, variables }) => {
    const { id, receivedAt, namespace, flowId, executionId } = delivery;
    const texts = [JSON.stringify(summaryOfDelivery(delivery)), JSON.stringify(restOf(delivery, variables))] as const;
    const names = [namespace ?? null, flowId ?? null, executionId ?? null] as const;
    const isNew = insert.run([number, number, id, receivedAt, ...names, ...texts]) > 0;
    if (!isNew) return update({ number, delivery, variables, columns: [...names, ...texts] });
    insertBody({ sequence: number, body, ...(variables === undefined ? {} : { variables }) });
    return variables === undefined ? undefined : { sequence: number, variables };
  };
}

/** A delivery that is on record already, and what its row is to have now. */
interface DeliveryUpdate {
  readonly number: number;
  readonly delivery: Delivery;
  readonly variables: JsonText | undefined;
  readonly columns: readonly SqlValue[];
}

/** Readies it. The body stays as it is. */
function prepareUpdate(driver: SqlDriver): (update: DeliveryUpdate) => undefined {
  const write = driver.prepare(`UPDATE delivery
    SET number = ?2, namespace = ?3, flow_id = ?4, execution_id = ?5, summary = ?6, rest = ?7 WHERE ${hasId('id')}`);
  const findVariables = driver.prepare(`SELECT ${variableColumns} FROM delivery d
    JOIN delivery_body b ON b.sequence = d.sequence WHERE ${hasId('d.id')}`);
  return ({ number, delivery, variables, columns }) => {
    write.run([delivery.id, number, ...columns]);
    if (restOf(delivery, variables).behind === undefined) return undefined;
    const kept = findVariables.get([delivery.id]) ?? {};
    // Whoever records a request once more says the same of it; if not, the answer is kept whole.
    if (kept['head'] !== null && variablesOf(kept) === variables) return undefined;
    write.run([delivery.id, number, ...columns.slice(0, -1), JSON.stringify(restOf(delivery, undefined))]);
    return undefined;
  };
}

/** What lists do not need of a delivery. */
interface Rest extends Pick<Delivery, 'request' | 'answer'> {
  /** What stands in the answer behind the variables; then `body` of the answer is what stands before them. */
  readonly behind?: string;
}

function restOf({ request, answer }: Delivery, variables: string | undefined): Rest {
  const taken = answer === undefined || variables === undefined ? undefined : around(answer.body, variables);
  if (answer === undefined || taken?.tail === undefined)
    return { request, ...(answer === undefined ? {} : { answer }) };
  return { request, answer: { ...answer, body: taken.head }, behind: taken.tail };
}

/** Readies the reading of a whole delivery. */
export function prepareWholeDelivery(driver: SqlDriver): (id: string) => Delivery | undefined {
  const find = driver.prepare(`SELECT sequence, summary, rest FROM delivery WHERE ${hasId('id')}`);
  const findVariables = driver.prepare(`SELECT ${variableColumns} FROM delivery_body b WHERE sequence = ?`);
  const answerOf = ({ answer, behind }: Rest, row: SqlRow): Pick<Delivery, 'answer'> => {
    if (answer === undefined) return {};
    if (behind === undefined) return { answer };
    const variables = variablesOf(findVariables.get([numberOf(row, 'sequence')]) ?? {});
    return { answer: { ...answer, body: answer.body + variables + behind } };
  };
  return (id) => {
    const row = find.get([id]);
    if (row === undefined) return undefined;
    // Written above, hence trusted to have its type.
    const rest: Rest = JSON.parse(textOf(row, 'rest'));
    return { ...JSON.parse(textOf(row, 'summary')), request: rest.request, ...answerOf(rest, row) };
  };
}
