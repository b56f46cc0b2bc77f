import type { Conclusion, Desk } from '../model.ts';

/** Later in this list wins when several desks are called for; support is where no rule says more. */
const order = ['support', 'licences', 'consultancy', 'development'] as const;

/** Where a case goes that nobody can solve alone, and the desks that are concerned as well. */
export interface Route {
  readonly desk: Desk;
  readonly also: readonly Desk[];
}

/** What all the looks of one case call for; `null`: the people named in the remedies can mend it themselves. */
export function chooseDesk(...conclusions: readonly Conclusion[]): Route | null {
  const desks = conclusions.flatMap(calledBy);
  const called = order.filter((desk) => desks.includes(desk));
  const desk = called.at(-1);
  return desk === undefined ? null : { desk, also: called.slice(0, -1) };
}

function calledBy(conclusion: Conclusion): readonly Desk[] {
  switch (conclusion.is) {
    case 'escalate':
      return [conclusion.to];
    case 'undecided':
      return ['support'];
    case 'go-on':
      return [];
    case 'explained':
      return [
        ...conclusion.by.flatMap(({ remedy }) => (remedy.by === 'support' ? [remedy.desk] : [])),
        // What stayed open may hide one cause more: somebody should look.
        ...(conclusion.unchecked.length > 0 ? (['support'] as const) : []),
      ];
  }
}
