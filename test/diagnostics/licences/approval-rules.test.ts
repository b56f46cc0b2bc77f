import { approvals, stepsFor } from '../../../src/diagnostics/licences/approval-rules.ts';

const rules = approvals.parse({
  licences: [
    { upTo: 5, steps: [] },
    { upTo: 25, steps: [{ by: ['Chef@linde.example'] }] },
    {
      steps: [
        { by: ['a@linde.example', 'b@linde.example', 'c@linde.example'], needed: 2 },
        { by: ['baas@linde.example'] },
      ],
    },
  ],
});

describe('who approves a request for licences', () => {
  test.each([
    [1, []],
    [5, []],
    [6, [{ by: ['chef@linde.example'], needed: 1 }]],
    [25, [{ by: ['chef@linde.example'], needed: 1 }]],
  ])('%i licences: by the first rule that covers them', (amount, steps) => {
    expect(stepsFor(rules, amount, 'h@linde.example')).toEqual({ is: 'steps', steps });
  });

  test('more: two of three first, then one', () => {
    const found = stepsFor(rules, 26, 'h@linde.example');
    expect(found).toMatchObject({ is: 'steps', steps: [{ needed: 2 }, { by: ['baas@linde.example'] }] });
  });

  test('without rules nobody has to', () => {
    expect(stepsFor(null, 1_000, 'h@linde.example')).toEqual({ is: 'steps', steps: [] });
  });

  test('nobody approves their own request', () => {
    const found = stepsFor(rules, 26, 'a@linde.example');
    expect(found).toMatchObject({ steps: [{ by: ['b@linde.example', 'c@linde.example'], needed: 2 }, {}] });
    expect(stepsFor(rules, 6, 'chef@linde.example')).toEqual({ is: 'nobody-else' });
  });

  test.each([
    ['no rule for large requests', [{ upTo: 5, steps: [] }]],
    ['a rule that never counts', [{ steps: [] }, { steps: [] }]],
    ['rules out of order', [{ upTo: 9, steps: [] }, { upTo: 3, steps: [] }, { steps: [] }]],
    ['more people needed than there are', [{ steps: [{ by: ['a@linde.example'], needed: 2 }] }]],
    ['one address twice', [{ steps: [{ by: ['a@linde.example', 'A@linde.example'], needed: 2 }] }]],
  ])('%s is a fault', (_, licences) => {
    expect(approvals.safeParse({ licences }).success).toBe(false);
  });
});
