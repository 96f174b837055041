/** The internal classes of pdfmake that this package extends. Nothing else in the repository imports them. */
import pdfkit from "pdfkit/package.json" with { type: "json" };
import docMeasure from "pdfmake/js/DocMeasure.js";
import docPreprocessor from "pdfmake/js/DocPreprocessor.js";
import documentContext from "pdfmake/js/DocumentContext.js";
import layoutBuilder from "pdfmake/js/LayoutBuilder.js";
import pageElementWriter from "pdfmake/js/PageElementWriter.js";
import pdfDocument from "pdfmake/js/PDFDocument.js";
import renderer from "pdfmake/js/Renderer.js";
import svgMeasure from "pdfmake/js/SVGMeasure.js";
import pageSizes from "pdfmake/js/standardPageSizes.js";
import layouts from "pdfmake/js/tableLayouts.js";
import pdfmake from "pdfmake/package.json" with { type: "json" };

export const DocMeasure = docMeasure.default;
export const DocPreprocessor = docPreprocessor.default;
export const DocumentContext = documentContext.default;
export const LayoutBuilder = layoutBuilder.default;
export const PDFDocument = pdfDocument.default;
export const PageElementWriter = pageElementWriter.default;
export const Renderer = renderer.default;
export const SVGMeasure = svgMeasure.default;
export const standardPageSizes = pageSizes.default;
export const { tableLayouts } = layouts;

/** What writes the files: `pdfmake 0.3.11 (pdfkit 0.19.1)`. */
export const producer = `pdfmake ${pdfmake.version} (pdfkit ${pdfkit.version})`;
