import type { Content } from "pdfmake/interfaces.js";
import type { Dataset } from "../dataset.ts";
import type { SourceList } from "./source-list.ts";

/** A section of the brief: what it shows of the dataset, as pdfmake content. */
export type Section = (dataset: Dataset, sources: SourceList) => Content | Promise<Content>;
