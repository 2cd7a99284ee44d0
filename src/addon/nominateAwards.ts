import { AppError } from '../core/appError.js';
import { standingIn } from '../core/honours/granted.js';
import { hasAlready, type Nomination } from '../core/honours/nomination.js';
import type { AwardEntry } from '../core/ledger/award.js';
import { placeInRequest, recordId } from '../core/ledger/recordId.js';
import { nameKey } from '../core/names.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { awardCells, type NewAward } from '../tabs/awardRows.js';
import { awardKindWord } from '../tabs/awardWords.js';
import type { Language, SavedAwards } from './api.js';
import { AwardRegister, termOfSave, undoOfAdded } from './awardRegister.js';
import { asObject, optionalBoolean, optionalText } from './checkRequest.js';
import { checkAwardsSave, checkKind, checkNominations, refuseBadNomination } from './honoursRequest.js';
import { requestIdIn } from './recordRequest.js';
import { inLog } from './saveRecord.js';

/**
 * Adds nominations to the register, a row for each child, in one write: all of them or none. A request that came
 * before adds nothing and is answered with what stands there. Places are counted under the lock, so that two people
 * together never take more than there are.
 *
 * @throws AppError BAD_REQUEST, BAD_DATE, BAD_AWARD, AWARD_QUOTA, AWARD_TWICE, LOCKED, LEDGER_COLUMN_MISSING
 */
export function nominate(request: unknown, language: Language): SavedAwards {
  const fields = asObject(request);
  const kind = checkKind(fields);
  const requestId = requestIdIn(fields);
  const save = checkAwardsSave(fields);
  const grant = optionalBoolean(fields, 'grant');
  const given = checkNominations(fields).map((entry) => ({ ...entry, student: inLog(entry.student) }));
  refuseBadNomination(kind, given, save.by, language);
  const asked = optionalText(fields, 'term');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const register = new AwardRegister(new LedgerFinder(spreadsheet), language, save.tab);
    const known = ofRequest(register.entries, requestId);
    if (known.length > 0) return repeated(known, given, language);
    const entries =
      kind === 'scholarship'
        ? given.map((entry) => withName(entry, () => register.settings().awards))
        : given;
    const term = termOfSave(register, asked);
    const standing = standingIn(register.entries, term);
    refuseTwice(standing, kind, entries, language);
    if (!save.overQuota) {
      const places = entries.map(({ student }) => student);
      register.refuseOverQuota(kind, register.quotaOf(kind, save.quotas), standing, places);
    }
    const day = save.day ?? register.today();
    const decision = grant
      ? ({ state: 'granted', decidedBy: save.by, decidedOn: day } as const)
      : ({ state: 'nominated', decidedBy: '', decidedOn: null } as const);
    const awards = entries.map(
      (entry, at): NewAward => ({
        id: recordId(requestId, at),
        term,
        kind,
        title: entry.title,
        student: entry.student,
        reason: entry.reason,
        evidence: [...entry.evidence],
        nominatedBy: save.by,
        nominatedOn: day,
        ...decision,
      }),
    );
    const added = register.add(awards);
    return { tab: added.undo.tab, term, ...added, repeated: false, differs: false };
  });
}

/** The scholarship always bears the school's own name for it. */
function withName(entry: Nomination, awards: () => { scholarshipName: string }): Nomination {
  return entry.title === '' ? { ...entry, title: awards().scholarshipName } : entry;
}

/** The rows that a request has added before, in its order. */
function ofRequest(entries: readonly AwardEntry[], requestId: string): AwardEntry[] {
  const placed = entries.flatMap((entry) => {
    const place = placeInRequest(entry.id, requestId);
    return place === null ? [] : [{ place, entry }];
  });
  return placed.sort((x, y) => x.place - y.place).map(({ entry }) => entry);
}

function repeated(
  known: readonly AwardEntry[],
  given: readonly Nomination[],
  language: Language,
): SavedAwards {
  const [{ tab, term }] = known as [AwardEntry];
  const isSame = (entry: AwardEntry, { student, title, reason }: Nomination) => {
    // A title that the form leaves to the school was filled in.
    const said = [student.name, student.className ?? '', reason, title || entry.title];
    const stands = [entry.student.name, entry.student.className ?? '', entry.reason, entry.title];
    return said.map(nameKey).join('\n') === stands.map(nameKey).join('\n');
  };
  const same = known.length === given.length && known.every((entry, at) => isSame(entry, given[at]!));
  const cells = known.flatMap((entry) =>
    entry.kind === null || entry.state === null
      ? []
      : [awardCells({ ...entry, kind: entry.kind, state: entry.state }, language)],
  );
  return { tab, term, awards: [...known], repeated: true, differs: !same, undo: undoOfAdded(tab, cells) };
}

function refuseTwice(
  standing: readonly AwardEntry[],
  kind: NewAward['kind'],
  entries: readonly Nomination[],
  language: Language,
): void {
  const seen = new Set<string>();
  for (const entry of entries) {
    const { name, className, ids } = entry.student;
    const twin = JSON.stringify([nameKey(name), className, ids, nameKey(entry.title)]);
    if (seen.has(twin) || hasAlready(standing, kind, entry)) {
      const award = entry.title === '' ? awardKindWord(kind, language) : entry.title;
      throw new AppError('AWARD_TWICE', { name, award });
    }
    seen.add(twin);
  }
}
