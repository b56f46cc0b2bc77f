const highest = 2_147_483_647;

/** Whether a ticket can have this number at all; the database takes no other. */
export const canBeNumber = (number: number): boolean =>
  Number.isInteger(number) && number >= 1 && number <= highest;
