import type { Desk } from '../../diagnostics/model.ts';
import type { DeskInlet, Desks } from '../../diagnostics/ports/desks.ts';
import type { Clock } from '../../diagnostics/ports/look-up.ts';
import type { ConnectedDesks } from './desk-dependencies.ts';

const names: readonly Desk[] = ['support', 'development', 'consultancy', 'licences'];

/** Takes what desks say. A desk that is not there answers like one that did not sign. */
export const deskInlet =
  (
    store: Pick<Desks, 'hear'>,
    customers: ReadonlyMap<string, ConnectedDesks>,
    machineNow: Clock,
  ): DeskInlet =>
  async (tenant, name, delivery) => {
    const desk = names.find((each) => each === name);
    const hear = desk === undefined ? null : (customers.get(tenant)?.desks.get(desk)?.hear ?? null);
    if (desk === undefined || hear === null) return { is: 'refused', status: 401 };
    const heard = await hear(delivery);
    if (heard.is !== 'said') return heard;
    const { key, about, said } = heard;
    await store.hear({ tenant, desk, key, about, said, receivedAt: machineNow() });
    return { is: 'taken' };
  };
