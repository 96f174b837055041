/** The order of rows by the values of a column. */

/**
 * Items in the order of their values, numbers within them as numbers. Items without a value come last in both directions;
 * those with equal values keep their order.
 *
 * @example sortedBy(["note 10", "", "note 9"], (text) => text, false) // ["note 9", "note 10", ""]
 */
export const sortedBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string, descending: boolean): Item[] =>
  items
    .map((item) => ({ item, value: keyOf(item) }))
    .sort((a, b) => {
      if (a.value === "" || b.value === "") return Number(a.value === "") - Number(b.value === "");
      return collator.compare(a.value, b.value) * (descending ? -1 : 1);
    })
    .map(({ item }) => item);

const collator = new Intl.Collator("en-GB", { numeric: true });
