import { useState } from 'preact/hooks';
import type { HonoursChild } from '../../addon/api.js';
import { studentKey } from '../students/StudentPicker.js';
import type { Honours } from './useHonours.js';

/** One who is proposed, to be ticked by a person. */
export interface Pick {
  student: HonoursChild;
  title: string;
  /** Private: ranks and marks. */
  why: string;
  /** What to look at before ticking. */
  doubt: string | null;
  already: boolean;
  reason: string;
}

export const pickKey = ({ student, title }: Pick) => `${studentKey(student)} ${title}`;

/** Which of those who are proposed are ticked: at first all who are in no doubt. */
export function usePicks(picks: readonly Pick[] | null): {
  chosen: Pick[];
  isTicked(pick: Pick): boolean;
  toggle(pick: Pick): void;
} {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const isTicked = (pick: Pick) => !pick.already && (pick.doubt === null) !== turned.has(pickKey(pick));
  return {
    chosen: (picks ?? []).filter(isTicked),
    isTicked,
    toggle: (pick) => {
      const next = new Set(turned);
      if (!next.delete(pickKey(pick))) next.add(pickKey(pick));
      setTurned(next);
    },
  };
}

export function PickList(props: {
  honours: Honours;
  picks: readonly Pick[];
  isTicked(pick: Pick): boolean;
  onToggle(pick: Pick): void;
}) {
  const { page } = props.honours.say;
  return (
    <>
      <p class="hint">{page.private}</p>
      <ul class="plain">
        {props.picks.map((pick) => (
          <li key={pickKey(pick)} class="card">
            <label class="tick">
              <input
                type="checkbox"
                checked={props.isTicked(pick)}
                disabled={pick.already}
                onChange={() => props.onToggle(pick)}
              />
              <span>
                <span class="strong">{pick.student.name}</span> <span class="hint">{pick.student.class}</span>
                {pick.title !== '' && <span class="block">{pick.title}</span>}
                <span class="block hint">{pick.why}</span>
                {pick.already && <span class="block">{page.already}</span>}
                {pick.doubt !== null && !pick.already && <span class="block wrong">{pick.doubt}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
