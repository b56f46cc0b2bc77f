/** First names that are everyday words as well; in small letters they are words. */
export const wordsToo: ReadonlySet<string> = new Set(
  'ad an ans art as bas bea bill bob chase dawn dean don ed els faith fay floor frank gast grace grant guy hope jet jo joy lee lex lien lies max may merel mina mark miles moos noor pat ray rich rik rob roos rose ruby sem sien sky sue ties ton toon vera will win wil wies tim ron jack rick hein loes abel mees puck daisy hazel heather holly iris ivy lily olive penny poppy robin violet dave mila bar ria els chen jin hui wei linde'.split(
    ' ',
  ),
);
