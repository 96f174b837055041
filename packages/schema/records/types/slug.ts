import { z } from "zod";

const pattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A kebab-case identifier, e.g. `su-30sm`: small letters and digits, words joined by single hyphens. */
export const slug = (): z.ZodString => z.string().regex(pattern).max(80);
