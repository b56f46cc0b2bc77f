/**
 * The lines of a stream, each as soon as it is whole; the last one needs no end. A line ends with a line feed alone
 * or behind a carriage return, so that any other separator stays part of the text. A byte order mark in front is
 * left out, and what is no UTF-8 stands as U+FFFD.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun: string[] = [];
  for await (const bytes of stream) {
    const [first = '', ...more] = decoder.decode(bytes, { stream: true }).split('\n');
    begun.push(first);
    for (const next of more) {
      yield withoutReturn(begun.join(''));
      begun = [next];
    }
  }
  begun.push(decoder.decode());
  const last = withoutReturn(begun.join(''));
  if (last !== '') yield last;
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
