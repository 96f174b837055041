/**
 * The network follows its filters: entities with the number of relations that are shown, and a drawing that is cropped to
 * the chosen entity and its neighbours.
 */

const form = document.querySelector<HTMLFormElement>("form.filters");
const entity = form?.querySelector<HTMLSelectElement>('select[name="entity"]');
const certainty = form?.querySelector<HTMLSelectElement>('select[name="certainty"]');
const drawing = document.querySelector(".drawing");
const svg = drawing?.querySelector("svg");
const whole = svg?.viewBox.baseVal;
const [width, height] = [whole?.width ?? 0, whole?.height ?? 0];

function update(): void {
  const count = certainty?.value === "all" ? "all" : "firm";
  for (const option of entity?.options ?? []) {
    const number = option.dataset[count];
    if (number !== undefined) option.text = option.text.replace(/\d+(?=\)$)/, number);
  }
  if (!drawing || !svg) return;
  const area = entity?.value ? areaOf(svg) : undefined;
  svg.setAttribute("viewBox", (area ?? [0, 0, width, height]).join(" "));
  svg.style.width = area ? `${area[2] / 16}rem` : "";
  const point = entity?.value ? svg.querySelector(`a[href="#${entity.value}"] circle`) : null;
  if (!point) return;
  const [frame, place] = [drawing.getBoundingClientRect(), point.getBoundingClientRect()];
  drawing.scrollLeft += (place.left + place.right - frame.left - frame.right) / 2;
}

/** The area of what is shown: left, top, width, height. Nothing if it is most of the drawing, which then stays. */
function areaOf(picture: SVGSVGElement): readonly [number, number, number, number] | undefined {
  const boxes = [...picture.querySelectorAll<SVGAElement>("a:not([data-off])")].map((link) => link.getBBox());
  const margin = 24;
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)) - margin);
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - margin);
  const right = Math.min(width, Math.max(...boxes.map((box) => box.x + box.width)) + margin);
  const bottom = Math.min(height, Math.max(...boxes.map((box) => box.y + box.height)) + margin);
  const isMost = (right - left) * (bottom - top) > 0.7 * width * height;
  return boxes.length === 0 || isMost ? undefined : [left, top, right - left, bottom - top];
}

form?.addEventListener("filtered", update);
update();
