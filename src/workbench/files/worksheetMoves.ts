import type { SheetMoves } from './lineMarks.js';
import { type FileMoves, moveRef, moveRelativeFormula, moveSqref } from './moveReferences.js';
import { readArea } from './references.js';
import { escapeText, findElement, findElements, type Slice, unescapeXml } from './xml.js';

/** Elements that hold a place of the sheet in one attribute, within the element that lists them. */
const LISTED: ReadonlyArray<{ list: string; item: string; attribute: 'ref' | 'sqref' | 'r' }> = [
  { list: 'protectedRanges', item: 'protectedRange', attribute: 'sqref' },
  { list: 'hyperlinks', item: 'hyperlink', attribute: 'ref' },
  { list: 'cellWatches', item: 'cellWatch', attribute: 'r' },
  { list: 'ignoredErrors', item: 'ignoredError', attribute: 'sqref' },
];

/**
 * Everything behind the cells of a worksheet part, with its references where their cells are now. What belonged to
 * deleted cells only goes with them. Data validations are the grid's as well, and are not seen to here.
 *
 * @param own the tab's name in the file
 */
export function moveInTail(tail: string, own: string, moves: FileMoves): string {
  if (moves.none) return tail;
  const moved = moves.of(own);
  const mine = moved === 'gone' ? null : moved;
  let xml = tail;
  if (mine !== null) {
    xml = replaceEach(xml, 'autoFilter', (filter) => moveFilter(filter, mine));
    xml = replaceEach(xml, 'sortState', (state) => moveSortState(state, mine));
    for (const { list, item, attribute } of LISTED) {
      xml = replaceEach(xml, list, ({ tag, inner }) => {
        const items = replaceEach(inner, item, (entry) => movePlace(entry, item, attribute, mine));
        return items.trim() === '' ? '' : `${tag}${items}</${list}>`;
      });
    }
    xml = moveBreaks(xml, 'rowBreaks', (id) => mine.rows.nextPlace(id));
    xml = moveBreaks(xml, 'colBreaks', (id) => mine.columns.nextPlace(id));
  }
  xml = moveRules(xml, 'conditionalFormatting', own, moves);
  return moveExtensions(xml, own, moves);
}

/** Selections of the views: where they pointed may be gone, and then they point nowhere in particular. */
export function moveInHead(head: string, moves: SheetMoves): string {
  return replaceEach(head, 'selection', ({ tag }) => {
    const active = /\sactiveCell="([^"]*)"/.exec(tag)?.[1];
    const cell = active === undefined ? undefined : moveRef(active, moves);
    const bare = tag.replace(/\s(?:activeCell|sqref|activeCellId)="[^"]*"/g, '').replace(/\s*\/?>$/, '');
    return cell == null ? `${bare}/>` : `${bare} activeCell="${cell}" sqref="${cell}"/>`;
  });
}

/** Replaces each element of that name; an empty text removes it. */
export function replaceEach(xml: string, name: string, replace: (element: Slice) => string): string {
  let out = '';
  let at = 0;
  for (const element of findElements(xml, name)) {
    out += xml.slice(at, element.start) + replace(element);
    at = element.end;
  }
  return out + xml.slice(at);
}

export function textOf({ tag, inner }: Slice, name: string): string {
  return tag.endsWith('/>') ? tag : `${tag}${inner}</${name}>`;
}

export function withAttribute(tag: string, name: string, value: string): string {
  return tag.replace(
    new RegExp(`(\\s${name}=)(?:"[^"]*"|'[^']*')`),
    (_, open: string) => `${open}"${value}"`,
  );
}

function movePlace(element: Slice, name: string, attribute: string, moves: SheetMoves): string {
  const place = element.attributes[attribute];
  if (place === undefined) return textOf(element, name);
  const moved = attribute === 'sqref' ? moveSqref(place, moves) : moveRef(place, moves);
  if (moved === null || moved === '') return '';
  return textOf({ ...element, tag: withAttribute(element.tag, attribute, moved) }, name);
}

/** A filter counts its columns from its own first one. Without its header row it is no filter any more. */
export function moveFilter(filter: Slice, moves: SheetMoves): string {
  const area = readArea(filter.attributes.ref ?? '');
  const moved = area === null ? null : moveRef(filter.attributes.ref ?? '', moves);
  const target = moved === null ? null : readArea(moved);
  if (area === null || target === null || moves.rows.placeOf(area.startRow) === null) return '';
  const inner = replaceEach(filter.inner, 'filterColumn', (column) => {
    const place = moves.columns.placeOf(area.startColumn + Number(column.attributes.colId ?? 0));
    if (place === null) return '';
    const tag = withAttribute(column.tag, 'colId', String(place - target.startColumn));
    return textOf({ ...column, tag }, 'filterColumn');
  });
  const sorted = replaceEach(inner, 'sortState', (state) => moveSortState(state, moves));
  const tag = withAttribute(filter.tag, 'ref', moved as string);
  return textOf({ ...filter, tag, inner: sorted }, 'autoFilter');
}

export function moveSortState(state: Slice, moves: SheetMoves): string {
  const moved = movePlace({ ...state, inner: '' }, 'sortState', 'ref', moves);
  const conditions = replaceEach(state.inner, 'sortCondition', (one) =>
    movePlace(one, 'sortCondition', 'ref', moves),
  );
  if (moved === '' || conditions.trim() === '') return '';
  const tag = withAttribute(state.tag, 'ref', moveRef(state.attributes.ref ?? '', moves) ?? '');
  return textOf({ ...state, tag, inner: conditions }, 'sortState');
}

/** A page break stands before a line; two that fall together are one. */
function moveBreaks(xml: string, list: string, place: (id: number) => number): string {
  return replaceEach(xml, list, ({ tag, inner }) => {
    const seen = new Set<number>();
    const items = replaceEach(inner, 'brk', (item) => {
      const id = place(Number(item.attributes.id ?? 0));
      if (id === 0 || seen.has(id)) return '';
      seen.add(id);
      return textOf({ ...item, tag: withAttribute(item.tag, 'id', String(id)) }, 'brk');
    });
    if (seen.size === 0) return '';
    const manual = findElements(items, 'brk').filter((item) => item.attributes.man === '1').length;
    const counted = withAttribute(
      withAttribute(tag, 'count', String(seen.size)),
      'manualBreakCount',
      String(manual),
    );
    return `${counted}${items}</${list}>`;
  });
}

/** Conditional formats and validations: their areas, and formulas written for the first cell of them. */
export function moveRules(xml: string, name: string, own: string, moves: FileMoves): string {
  const moved = moves.of(own);
  return replaceEach(xml, name, (rule) => {
    const sqref = rule.attributes.sqref ?? '';
    const inner = moveFormulas(rule.inner, sqref, own, moves);
    if (moved === null || moved === 'gone') return textOf({ ...rule, inner }, name);
    const areas = moveSqref(sqref, moved);
    if (areas === '') return '';
    return textOf({ ...rule, tag: withAttribute(rule.tag, 'sqref', areas), inner }, name);
  });
}

function moveFormulas(xml: string, sqref: string, own: string, moves: FileMoves): string {
  return xml.replace(
    /(<(?:formula|formula1|formula2|xm:f)>)([^<]*)(?=<)/g,
    (_, open: string, formula: string) =>
      open + escapeText(moveRelativeFormula(unescapeXml(formula), sqref, own, moves)),
  );
}

/** What newer programs keep behind everything else, each with its area in an element of its own. */
const EXTENSIONS: ReadonlyArray<{ list: string | null; item: string }> = [
  { list: null, item: 'x14:conditionalFormatting' },
  { list: 'x14:dataValidations', item: 'x14:dataValidation' },
  { list: 'x14:sparklines', item: 'x14:sparkline' },
];

function moveExtensions(xml: string, own: string, moves: FileMoves): string {
  const at = xml.indexOf('<extLst');
  if (at < 0) return xml;
  let extensions = xml.slice(at);
  for (const { list, item } of EXTENSIONS) {
    const moveItems = (inner: string) =>
      replaceEach(inner, item, (element) => moveExtension(element, item, own, moves));
    extensions =
      list === null
        ? moveItems(extensions)
        : replaceEach(extensions, list, ({ tag, inner }) => {
            const items = moveItems(inner);
            const count = findElements(items, item).length;
            return count === 0 ? '' : `${withAttribute(tag, 'count', String(count))}${items}</${list}>`;
          });
  }
  // A list that has become empty would not be valid.
  extensions = replaceEach(extensions, 'x14:sparklineGroup', (group) =>
    group.inner.includes('<x14:sparkline>') ? textOf(group, 'x14:sparklineGroup') : '',
  );
  for (const list of ['x14:sparklineGroups', 'x14:conditionalFormattings']) {
    extensions = replaceEach(extensions, list, (element) =>
      element.inner.trim() === '' ? '' : textOf(element, list),
    );
  }
  extensions = replaceEach(extensions, 'ext', (element) =>
    element.inner.trim() === '' ? '' : textOf(element, 'ext'),
  );
  const whole = findElement(extensions, 'extLst');
  const kept = whole !== null && whole.inner.trim() === '' ? extensions.slice(whole.end) : extensions;
  return xml.slice(0, at) + kept;
}

function moveExtension(element: Slice, item: string, own: string, moves: FileMoves): string {
  const sqref = findElement(element.inner, 'xm:sqref');
  const inner = moveFormulas(element.inner, sqref?.inner ?? '', own, moves);
  const moved = moves.of(own);
  if (sqref === null || moved === null || moved === 'gone') return textOf({ ...element, inner }, item);
  const areas = moveSqref(sqref.inner, moved);
  if (areas === '') return '';
  const placed = replaceEach(inner, 'xm:sqref', () => `<xm:sqref>${areas}</xm:sqref>`);
  return textOf({ ...element, inner: placed }, item);
}
