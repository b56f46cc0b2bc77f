import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { environmentOf, hostIn } from '../../../src/diagnostics/facts/environment.ts';
import { spellingDistance } from '../../../src/diagnostics/facts/spelling-distance.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

describe('the customer’s own LearnLinq', () => {
  test('is called after the customer, unless the tenant file says otherwise', () => {
    expect(environmentOf(tenantOf())).toBe('zonnehof.learnlinq.com');
    expect(environmentOf(tenantOf({ environment: 'leren' }))).toBe('leren.learnlinq.com');
    expect(() => tenantOf({ environment: 'leren.learnlinq.com' })).toThrow('write only what stands before');
  });

  test.each([
    ['zonnehof.learnlinq.com', 'zonnehof.learnlinq.com'],
    ['HTTPS://Zonnehof.LearnLinq.com:443/x?y#z', 'zonnehof.learnlinq.com'],
    ['zonnehof.learnlinq.com.', 'zonnehof.learnlinq.com'],
    ['https://zonnehof.learnlinq.com@elders.example', 'elders.example'],
    ['zonnehof', 'zonnehof'],
    ['https://', null],
    ['https://[', null],
    ['', null],
  ])('in %j the host is %j', (link, host) => {
    expect(hostIn(link)).toBe(host);
  });

  test('whatever is called a link, it is read without a throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(() => hostIn(text)).not.toThrow()));
  });
});

describe('how far two spellings are apart', () => {
  test.each([
    ['', '', 0],
    ['abc', '', 3],
    ['learnlinq', 'learnlinq', 0],
    ['lernlinq', 'learnlinq', 1],
    ['laernlinq', 'learnlinq', 2],
    ['leernlink', 'learnlinq', 2],
    ['kitten', 'sitting', 3],
  ])('%j and %j: %i', (one, other, expected) => {
    expect(spellingDistance(one, other)).toBe(expected);
    expect(spellingDistance(other, one)).toBe(expected);
  });
});
