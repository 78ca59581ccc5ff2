/** How many words make a shingle, and how many hashes a signature has. */
const SHINGLE = 5;
const HASHES = 64;
/** Texts that share so much of their shingles are one text reprinted. */
const SAME = 0.6;

/**
 * A short signature by which reprints of a text are recognised, however they are cut and headed (MinHash: Broder 1997,
 * "On the resemblance and containment of documents"). Two signatures agree in about the share of five-word runs that the
 * texts have in common.
 */
export function signature(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const least = new Array<number>(HASHES).fill(0xffff_ffff);
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    let hash = 0x811c_9dc5;
    for (let k = i; k < i + SHINGLE; k++) {
      for (const char of words[k] as string) hash = Math.imul(hash ^ (char.codePointAt(0) as number), 0x0100_0193);
      hash = Math.imul(hash ^ 32, 0x0100_0193);
    }
    for (let h = 0; h < HASHES; h++) {
      let mixed = Math.imul(hash ^ Math.imul(h + 1, 0x9e37_79b1), 0x85eb_ca6b);
      mixed ^= mixed >>> 13;
      mixed = Math.imul(mixed, 0xc2b2_ae35) >>> 0;
      if (mixed < (least[h] as number)) least[h] = mixed;
    }
  }
  return least;
}

/** The estimated share of five-word runs that two texts have in common, from 0 to 1. */
export function resemblance(a: readonly number[], b: readonly number[]): number {
  if (a.every((value) => value === 0xffff_ffff) || b.every((value) => value === 0xffff_ffff)) return 0;
  return a.filter((value, i) => value === b[i]).length / HASHES;
}

/** Groups texts that are one text reprinted; each group in the order given. Claims of one group are one source. */
export function reprints(signatures: readonly (readonly number[])[]): number[][] {
  const groups: number[][] = [];
  signatures.forEach((own, i) => {
    const group = groups.find(
      (members) => resemblance(signatures[members[0] as number] as readonly number[], own) >= SAME,
    );
    if (group === undefined) groups.push([i]);
    else group.push(i);
  });
  return groups;
}
