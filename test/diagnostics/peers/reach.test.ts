import { describe, expect, test } from '@jest/globals';
import { type Counted, reachOf } from '../../../src/diagnostics/peers/reach.ts';

const of = (text: string): Counted => {
  const [shared = 0, looked = 0] = text.split('/').map(Number);
  return { shared, looked };
};

describe('for whom a cause holds', () => {
  test.each([
    ['nobody else has it', '0/14', '0/25', 'person'],
    ['two others of the department have it', '2/14', '0/25', 'person'],
    ['two of the three others have it', '2/3', '0/25', 'person'],
    ['three have it, which is less than half', '3/7', '0/25', 'person'],
    ['three have it, which is half', '3/6', '0/25', 'unit'],
    ['all of a small department have it', '3/3', '2/25', 'unit'],
    ['most of the department, and less than half elsewhere', '12/14', '12/25', 'unit'],
    ['most of the department, and two of two elsewhere', '12/14', '2/2', 'unit'],
    ['most of the department, and nobody elsewhere was looked at', '12/14', '0/0', 'unit'],
    ['most of the department, and half elsewhere', '12/14', '13/25', 'everybody'],
    ['most elsewhere, while the department is well', '0/14', '25/25', 'person'],
    ['without a department: four of four', '0/0', '4/4', 'person'],
    ['without a department: five of ten', '0/0', '5/10', 'everybody'],
    ['without a department: five of eleven', '0/0', '5/11', 'person'],
    ['too few in the department to tell, and most elsewhere', '2/2', '20/25', 'everybody'],
    ['too few in the department, and they are well', '0/2', '20/25', 'person'],
  ])('%s: %s there and %s elsewhere is %s', (_, inUnit, elsewhere, is) => {
    const compared = { unit: 'Noord', inUnit: of(inUnit), elsewhere: of(elsewhere) };
    expect(reachOf(compared)).toEqual({ is, compared });
  });

  test('where nobody was looked at, nothing is claimed', () => {
    expect(reachOf({ unit: 'Noord', inUnit: of('0/0'), elsewhere: of('0/0') })).toEqual({
      is: 'not-checked',
      because: 'nobody-else',
    });
  });
});
