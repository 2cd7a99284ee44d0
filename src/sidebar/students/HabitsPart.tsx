import { useRef, useState } from 'preact/hooks';
import type { AddedLedgerRow, HabitWeekView, StudentPage } from '../../addon/api.js';
import { addDays } from '../../core/ledger/days.js';
import { studentsWordsOf } from '../../locale/studentsWords.js';
import { usePanel } from '../context.js';
import { SelectField } from '../parts/SelectField.js';
import { newRequestId } from './requestId.js';
import { SavedLine, usePartSave } from './SavedLine.js';
import type { Edits } from './StudentView.js';

/** This week and the three before it. */
const WEEKS = 4;

type Weeks = StudentPage['habits']['weeks'];

/** The weekly checklist: what was kept is ticked, the rest is still to come. */
export function HabitsPart(props: { page: StudentPage; edits: Edits; onWeeks(weeks: Weeks): void }) {
  const { state } = usePanel();
  const words = studentsWordsOf(state.language).page;
  const weeks = Array.from({ length: WEEKS }, (_, back) => addDays(props.page.week, -7 * back));
  // A week that was begun is shown first.
  const [week, setWeek] = useState(
    () => weeks.find((monday) => props.edits.of(`week ${monday}`) !== null) ?? props.page.week,
  );
  return (
    <>
      <SelectField
        label={words.weekLabel}
        value={week}
        options={weeks.map((monday, back) => ({
          value: monday,
          label: back === 0 ? words.thisWeek(monday) : words.week(monday),
        }))}
        onChange={setWeek}
      />
      <Checklist key={week} week={week} {...props} />
    </>
  );
}

/** What is ticked of a week, and what stood there when that was begun. */
interface WeekDraft {
  kept: string[];
  from: string[];
}

function Checklist(props: { page: StudentPage; week: string; edits: Edits; onWeeks(weeks: Weeks): void }) {
  const { page, week, edits, onWeeks } = props;
  const panel = usePanel();
  const words = studentsWordsOf(panel.state.language).page;
  const standing = page.habits.weeks.find((one) => one.week === week) ?? null;
  const part = `week ${week}`;
  const draft = edits.of(part) as WeekDraft | null;
  const before = standing?.kept ?? [];
  const ticked = new Set(draft?.kept ?? before);
  const changed = draft !== null && draft.from.join() !== before.join();
  // The same until it has arrived: what is sent twice is kept once.
  const requestId = useRef(newRequestId());
  const saving = usePartSave<AddedLedgerRow | HabitWeekView>();
  const { items } = page.habits;
  const { name, class: ofClass, ids } = page.student;

  const send = (kept: readonly string[], notKept: readonly string[]) =>
    panel.bridge.call('saveHabits', {
      student: { name, class: ofClass, ids },
      requestId: requestId.current,
      tab: panel.state.ledger.habit ?? null,
      week,
      kept: [...kept],
      notKept: [...notKept],
      expected: standing === null ? null : { kept: standing.kept, notKept: standing.notKept },
      by: panel.state.me,
    });
  const put = (saved: HabitWeekView | null) => {
    requestId.current = newRequestId();
    edits.set(part, null);
    const others = page.habits.weeks.filter((one) => one.week !== week);
    onWeeks(saved === null ? others : [saved, ...others].sort((x, y) => (x.week < y.week ? 1 : -1)));
  };
  const save = () =>
    saving.save(
      () =>
        send(
          items.filter((item) => ticked.has(item)),
          items.filter((item) => !ticked.has(item)),
        ),
      ({ saved, added, repeated }) => {
        put(saved);
        return { note: words.habitsSaved(saved.tab), undo: repeated ? null : (added ?? standing) };
      },
    );
  const takeBack = () =>
    saving.takeBack(async (undo) => {
      if (!('role' in undo)) return (await send(undo.kept, undo.notKept)).saved;
      await panel.bridge.call('undoStudentSave', undo);
      return null;
    }, put);
  return (
    <>
      <p class="hint">
        {standing === null
          ? words.notYetSaved
          : words.savedWeek(standing.kept.length, standing.kept.length + standing.notKept.length)}
      </p>
      <ul class="plain checks">
        {items.map((item) => (
          <li key={item}>
            <label>
              <input
                type="checkbox"
                checked={ticked.has(item)}
                onChange={(event) => {
                  const next = new Set(ticked);
                  if (event.currentTarget.checked) next.add(item);
                  else next.delete(item);
                  edits.set(part, { kept: [...next], from: draft?.from ?? before });
                }}
              />{' '}
              {item}
            </label>
          </li>
        ))}
      </ul>
      {changed && <p class="wrong">{words.changedSince(before.join(panel.words.app.list) || words.blank)}</p>}
      <p>
        <button type="button" aria-disabled={saving.work.busy !== null} onClick={save}>
          {saving.work.busy ?? words.saveHabits}
        </button>
      </p>
      <SavedLine of={saving} onUndo={takeBack} />
    </>
  );
}
