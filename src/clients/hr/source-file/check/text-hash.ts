const twoTo21 = 0x1f_ffff;

/**
 * 53 bits of a text, which is what a number holds exactly; 0 stands for the empty text. Quick and without a key,
 * so two texts may share one by chance or on purpose: what is found by it is held against the texts themselves.
 * The mixing is that of MurmurHash3, on two halves with different seeds.
 */
export function textHash(text: string): number {
  if (text === '') return 0;
  let high = 0x9747_b28c ^ text.length;
  let low = 0x1b87_3593;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x85eb_ca6b);
    low = Math.imul(low ^ unit, 0xc2b2_ae35);
    high ^= high >>> 15;
    low ^= low >>> 13;
  }
  return (spread(high ^ low) & twoTo21) * 0x1_0000_0000 + (spread(low + Math.imul(high, 5)) >>> 0) + 1;
}

function spread(half: number): number {
  let mixed = Math.imul(half ^ (half >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return mixed ^ (mixed >>> 16);
}
