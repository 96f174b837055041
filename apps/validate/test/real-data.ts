import { fileURLToPath } from "node:url";
import { readData } from "../src/check-data.ts";

/** The folder of the repository. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The files of the dataset, as they are committed. */
export const realFiles = readData(root).records;
