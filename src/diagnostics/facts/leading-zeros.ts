/**
 * Whether two keys are the same but for zeros in front, as a spreadsheet leaves them out (`000123`, `123`). It is a
 * hint and no proof: nobody is taken for somebody else because of it.
 */
export const differInZeros = (one: string | null, other: string | null): 'only-leading-zeros' | 'no' => {
  const [first, second] = [(one ?? '').trim(), (other ?? '').trim()];
  const alike = first !== second && bare(first) !== '' && bare(first) === bare(second);
  return alike ? 'only-leading-zeros' : 'no';
};

const bare = (key: string): string => key.replace(/^0+/u, '');
