import { type Bump, bumps } from "./bump.ts";

/** The larger of two bumps. */
export const larger = (a: Bump, b: Bump): Bump => (bumps.indexOf(a) > bumps.indexOf(b) ? a : b);
