/**
 * What was typed, on a row that has changed meanwhile: what nobody has touched here follows the row, the rest stays as
 * it was typed.
 *
 * @param was what the form was filled with
 * @param is what it would be filled with now
 */
export function followed<Fields extends object>(typed: Fields, was: Fields, is: Fields): Fields {
  const keys = Object.keys(typed) as Array<keyof Fields>;
  const untouched = keys.filter((key) => JSON.stringify(typed[key]) === JSON.stringify(was[key]));
  return { ...typed, ...Object.fromEntries(untouched.map((key) => [key, is[key]])) };
}
