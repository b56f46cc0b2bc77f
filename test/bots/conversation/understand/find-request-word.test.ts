import { describe, expect, test } from '@jest/globals';
import { findRequestWord } from '../../../../src/bots/conversation/understand/find-request-word.ts';

describe('what is said of requests for licences', () => {
  test.each([
    ['goedkeuren 1001', 1001],
    ['Goedkeuren 1001.', 1001],
    ['akkoord met 1001', 1001],
    ['Ik ga akkoord met aanvraag 1001, dank je', 1001],
    ['aanvraag 1001 goedkeuren', 1001],
    ['keur aanvraag 1001 maar goed', 1001],
    ['1001 akkoord', 1001],
    ['approve 1001', 1001],
    ['I approve request #1001 please', 1001],
    ['goedkeuren', null],
    ['approve', null],
    ['Ik keur hem goed', null],
    ['approve this request', null],
  ])('yes: %s', (text, number) => {
    expect(findRequestWord(text)).toEqual({ is: 'decide', said: 'approved', number, note: null });
  });

  test.each([
    ['afwijzen 1001', 1001, null],
    ['afwijzen 1001 omdat het te duur is', 1001, 'omdat het te duur is'],
    ['wijs 1001 af: we wachten op de fusie', 1001, 'we wachten op de fusie'],
    ['keur 1001 niet goed', 1001, null],
    ['niet akkoord met 1001', 1001, null],
    ['ik ga niet akkoord met 1001, want er zijn er nog genoeg', 1001, 'want er zijn er nog genoeg'],
    ['reject 1001 because of the budget', 1001, 'because of the budget'],
    ['decline request 1001. Reason: no budget', 1001, 'no budget'],
    ["I don't approve 1001", 1001, null],
    ['afwijzen', null, null],
    ['decline, the budget is gone', null, 'the budget is gone'],
  ])('no: %s', (text, number, note) => {
    expect(findRequestWord(text)).toEqual({ is: 'decide', said: 'refused', number, note });
  });

  test.each([
    'goedkeuren 1001?',
    'approve 1001 and 1002',
    'afwijzen 1001 of toch niet',
    'approve 1001 not yet',
  ])('neither a plain yes nor a plain no, so it is shown: %s', (text) => {
    expect(findRequestWord(text)).toEqual({ is: 'see', number: 1001 });
  });

  test.each([
    'Welke aanvragen wachten op mij?',
    'wat wacht er op mijn akkoord?',
    'wat moet ik nog goedkeuren',
    'what waits for my approval?',
    'Which requests are waiting for me?',
    'what do I have to approve?',
  ])('what waits: %s', (text) => {
    expect(findRequestWord(text)).toEqual({ is: 'list' });
  });

  test.each([
    ['trek aanvraag 1001 in', 1001],
    ['Ik wil aanvraag 1001 intrekken', 1001],
    ['annuleer aanvraag 1001', 1001],
    ['withdraw request 1001', 1001],
    ['cancel my request 1001 please', 1001],
    ['trek mijn aanvraag in', null],
    ['withdraw my request', null],
  ])('taken back: %s', (text, number) => {
    expect(findRequestWord(text)).toEqual({ is: 'withdraw', number });
  });

  test.each([
    'Hoe staat het met aanvraag 1001?',
    'status van aanvraag 1001',
    'Waarom is aanvraag 1001 afgewezen?',
    'What is the status of request 1001?',
    'any news on request #1001',
  ])('how it stands: %s', (text) => {
    expect(findRequestWord(text)).toEqual({ is: 'status', number: 1001 });
  });

  test.each([
    'akkoord met 9 licenties voor de fusie',
    'Hoe doe ik een aanvraag 12 licenties?',
    'How do I request 12 more licences?',
    'akkoord',
    'ok',
    'ja',
    'Ik ga akkoord',
    'Wie moet dit goedkeuren?',
    'goedkeuren van de leerpaden lukt niet',
    'approve the new learning path for Sanne',
    'Wat is de status van ticket 1001?',
    'ticket 1001',
    '1001',
    'Kan Sanne de intake van 2026 goedkeuren?',
    'cancel',
    'annuleer 1001',
    'Sanne declined the invitation',
    'afwijzen lukt niet in Team Voortgang',
  ])('something else: %s', (text) => {
    expect(findRequestWord(text)).toBeNull();
  });
});
