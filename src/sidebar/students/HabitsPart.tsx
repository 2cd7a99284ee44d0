import { useRef, useState } from 'preact/hooks';
import type { AddedLedgerRow, HabitWeekView, StudentPage } from '../../addon/api.js';
import { addDays } from '../../core/ledger/days.js';
import { studentsWordsOf } from '../../locale/studentsWords.js';
import { usePanel } from '../context.js';
import { SelectField } from '../parts/SelectField.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import { newRequestId } from './requestId.js';

/** This week and the three before it. */
const WEEKS = 4;

type Weeks = StudentPage['habits']['weeks'];

/** The weekly checklist: what was kept is ticked, the rest is still to come. */
export function HabitsPart(props: { page: StudentPage; onWeeks(weeks: Weeks): void }) {
  const { state } = usePanel();
  const words = studentsWordsOf(state.language).page;
  const [week, setWeek] = useState(props.page.week);
  const weeks = Array.from({ length: WEEKS }, (_, back) => addDays(props.page.week, -7 * back));
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

function Checklist(props: { page: StudentPage; week: string; onWeeks(weeks: Weeks): void }) {
  const { page, week, onWeeks } = props;
  const panel = usePanel();
  const words = studentsWordsOf(panel.state.language).page;
  const standing = page.habits.weeks.find((one) => one.week === week) ?? null;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(standing?.kept ?? []));
  const [undo, setUndo] = useState<AddedLedgerRow | HabitWeekView | null>(null);
  const [note, setNote] = useState<string | null>(null);
  // The same until it has arrived: what is sent twice is kept once.
  const requestId = useRef(newRequestId());
  const work = useTask();
  const { items } = page.habits;
  const { name, class: ofClass, ids } = page.student;

  const send = (kept: readonly string[], notKept: readonly string[], expected: HabitWeekView | null) =>
    panel.bridge.call('saveHabits', {
      student: { name, class: ofClass, ids },
      requestId: requestId.current,
      tab: panel.state.ledger.habit ?? null,
      week,
      kept: [...kept],
      notKept: [...notKept],
      expected: expected === null ? null : { kept: expected.kept, notKept: expected.notKept },
      by: panel.state.me,
    });
  const put = (saved: HabitWeekView | null) => {
    requestId.current = newRequestId();
    const others = page.habits.weeks.filter((one) => one.week !== week);
    onWeeks(saved === null ? others : [saved, ...others].sort((x, y) => (x.week < y.week ? 1 : -1)));
  };
  const save = () =>
    work.start(
      words.saving,
      () =>
        send(
          items.filter((item) => ticked.has(item)),
          items.filter((item) => !ticked.has(item)),
          standing,
        ),
      ({ saved, added, repeated }) => {
        setUndo(repeated ? null : (added ?? standing));
        setNote(words.habitsSaved(saved.tab));
        panel.announce(words.habitsSaved(saved.tab));
        put(saved);
      },
    );
  const takeBack = () => {
    if (undo === null) return;
    work.start(
      words.undoing,
      async () => {
        if ('role' in undo) {
          await panel.bridge.call('undoStudentSave', undo);
          return null;
        }
        return (await send(undo.kept, undo.notKept, standing)).saved;
      },
      (saved) => {
        setUndo(null);
        setNote(words.takenBack);
        panel.announce(words.takenBack);
        setTicked(new Set(saved?.kept ?? []));
        put(saved);
      },
    );
  };
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
                  setTicked(next);
                }}
              />{' '}
              {item}
            </label>
          </li>
        ))}
      </ul>
      <p>
        <button
          type="button"
          aria-disabled={work.busy !== null}
          onClick={() => {
            if (work.busy === null) save();
          }}
        >
          {work.busy ?? words.saveHabits}
        </button>
      </p>
      {note !== null && (
        <p class="hint">
          {note}{' '}
          {undo !== null && (
            <button type="button" class="link" onClick={takeBack}>
              {words.undo}
            </button>
          )}
        </p>
      )}
      {work.error !== null && <Trouble error={work.error} speech={panel} />}
    </>
  );
}
