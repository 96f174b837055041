import { expect, test } from "vitest";
import { previewOf } from "./charts.ts";

test.each([
  ["polls/two-unions/", "poll-lines"],
  ["arms-deals/russia-belarus-iskander/", "request-matrix"],
  ["deployments/russia-belarus-volga-radar/", "request-matrix"],
  ["releases/", "cover-map"],
])("the preview of %s is the chart %s", (path, id) => {
  expect(previewOf(path).id).toBe(id);
});
