import { z } from "zod";

/** A printed page of the paper, 1–38. */
export const page = z
  .int()
  .min(1)
  .max(38)
  .meta({ id: "Page", description: "A page of the paper by its printed number, 1–38." });
