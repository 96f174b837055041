export { type PdfPage, type PdfPiece, readPdfText } from "./read-pdf-text.ts";
export { WriteError } from "./write-error.ts";
export { assertWritable, writeFile } from "./write-file.ts";
export { writeFolder } from "./write-folder.ts";
export { zip } from "./zip.ts";
