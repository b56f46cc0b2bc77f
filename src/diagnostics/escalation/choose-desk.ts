import type { Conclusion, Desk } from '../model.ts';

/** Later in this list wins when several desks are called for; support is where no rule says more. */
const order = ['support', 'licences', 'consultancy', 'development'] as const;

/** Where a case goes that nobody can solve alone, and the desks that are concerned as well. */
export interface Route {
  readonly desk: Desk;
  readonly also: readonly Desk[];
}

/** `null`: the people named in the remedies can mend it themselves. */
export function chooseDesk(conclusion: Conclusion): Route | null {
  switch (conclusion.is) {
    case 'escalate':
      return { desk: conclusion.to, also: [] };
    case 'undecided':
      return { desk: 'support', also: [] };
    case 'go-on':
      return null;
    case 'explained':
      return furthest([
        ...conclusion.by.flatMap(({ remedy }) => (remedy.by === 'support' ? [remedy.desk] : [])),
        // What stayed open may hide one cause more: somebody should look.
        ...(conclusion.unchecked.length > 0 ? (['support'] as const) : []),
      ]);
  }
}

function furthest(desks: readonly Desk[]): Route | null {
  const called = order.filter((desk) => desks.includes(desk));
  const desk = called.at(-1);
  return desk === undefined ? null : { desk, also: called.slice(0, -1) };
}
