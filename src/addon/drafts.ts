import { AppError } from '../core/appError.js';
import type { SidebarApi } from './api.js';
import { asObject, requiredText } from './checkRequest.js';

/** A property takes 9 KB, and a character up to three bytes (a pair of two halves: four). */
const PIECE = 3_000;
/** So many properties hold one form. What is longer is not kept. */
const PIECES = 12;
const FORM_NAME = /^[a-zA-Z0-9.]{1,40}$/;

/**
 * Keeps what a form holds, for this person and this spreadsheet: user properties are shared by all spreadsheets that
 * run the script. All pieces arrive in one call, and what is needed no more is blanked in the same; only then is it
 * taken away, since a form for each child would fill the store with blanks.
 *
 * @returns kept false when the text is too long; what was kept before is forgotten then
 * @throws AppError BAD_REQUEST
 */
export function keep(request: unknown): ReturnType<SidebarApi['keepDraft']> {
  const fields = asObject(request);
  const form = requiredText(fields, 'form');
  if (!FORM_NAME.test(form)) throw new AppError('BAD_REQUEST', { field: 'form' });
  const { text } = fields;
  if (typeof text !== 'string') throw new AppError('BAD_REQUEST', { field: 'text' });
  const pieces = piecesOf(text);
  const kept = pieces.length <= PIECES;
  const prefix = `${prefixOf()}${form} `;
  const store = PropertiesService.getUserProperties();
  const properties: Record<string, string> = {};
  for (const [at, piece] of kept ? pieces.entries() : []) properties[`${prefix}${at}`] = piece;
  const blanks = Object.keys(store.getProperties()).filter(
    (key) => key.startsWith(prefix) && !(key in properties),
  );
  for (const key of blanks) properties[key] = '';
  store.setProperties(properties);
  for (const key of blanks) store.deleteProperty(key);
  return { kept };
}

/** What every form of this spreadsheet held last. */
export function read(): ReturnType<SidebarApi['readDrafts']> {
  const prefix = prefixOf();
  const drafts: Record<string, string> = {};
  const properties = PropertiesService.getUserProperties().getProperties();
  for (const key of Object.keys(properties)) {
    if (!key.startsWith(prefix) || !key.endsWith(' 0') || properties[key] === '') continue;
    const form = key.slice(prefix.length, -' 0'.length);
    const pieces = Array.from({ length: PIECES }, (_, at) => properties[`${prefix}${form} ${at}`] ?? '');
    drafts[form] = pieces.join('');
  }
  return { drafts };
}

function prefixOf(): string {
  return `bangfu.draft ${SpreadsheetApp.getActiveSpreadsheet().getId()} `;
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    // Half a character would not survive on its own.
    const splits = /[\ud800-\udbff]/.test(text.charAt(at + PIECE - 1));
    const end = at + PIECE - (splits ? 1 : 0);
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}
