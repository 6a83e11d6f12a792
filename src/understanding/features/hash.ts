/** 32-bit hashes of tokens and of runs of tokens (FNV-1a inside a token, a multiply-xor mix between tokens). */

export const hashText = (text: string, seed: number): number => {
  let hash = (0x811c9dc5 ^ seed) | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash);
};

export const joinHash = (left: number, right: number): number =>
  finish(Math.imul(left ^ 0x5bd1e995, 31) + right);

const finish = (raw: number): number => {
  let hash = raw | 0;
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash >>> 0;
};
