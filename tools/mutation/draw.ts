import { hash } from "node:crypto";

/** Draws one of a list. What is drawn follows from the seed and the reason alone, whatever else was drawn before. */
export function draw<T>(seed: number, list: readonly T[], ...reason: readonly unknown[]): T {
  const number = Number.parseInt(hash("md5", JSON.stringify([seed, ...reason])).slice(0, 12), 16);
  return list[number % list.length] as T;
}
