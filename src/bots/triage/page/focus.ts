/** To the heading of the ticket that was opened, so that reading goes on there. */
export const focusTitle = (): void => document.getElementById('case-title')?.focus();

/** To a ticket in the queue: the one of that number, or the next or previous one from where the focus is. */
export function focusRow(which: number | 'next' | 'previous'): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.row')];
  if (typeof which === 'number') {
    rows.find(({ dataset }) => dataset['number'] === String(which))?.focus();
    return;
  }
  const here = rows.findIndex((row) => row.matches(':focus'));
  const start = here >= 0 ? here : rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
  const next = which === 'next' ? start + 1 : Math.max(0, start - 1);
  rows[Math.min(next, rows.length - 1)]?.focus();
}
