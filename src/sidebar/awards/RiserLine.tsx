import { useMemo, useRef, useState } from 'preact/hooks';
import type { AwardOutcome } from '../../core/awardOutcome.js';
import { policyPageWordsOf } from '../../locale/policyPageWords.js';
import { usePanel } from '../context.js';
import { SelectField } from '../parts/SelectField.js';
import { boundsOf, cutPercents, moveCut, riserBars, risersOf, type ThreeShares } from './cuts.js';

const WIDTH = 268;
const HEIGHT = 60;
/** Room at either end for half a handle, in pixels. */
const MARGIN = 12;
const PRIZES = [1, 2, 3] as const;

/** Those who rose in a line, with the cuts between the prizes drawn on it: dragging one changes the shares. */
export function RiserLine(props: {
  outcome: AwardOutcome;
  shares: ThreeShares;
  onShares(shares: ThreeShares): void;
}) {
  const { state } = usePanel();
  const say = policyPageWordsOf(state.language);
  const { outcome, shares } = props;
  const [chosen, setChosen] = useState(0);
  const group = outcome.groups[chosen] ?? outcome.groups[0];
  const bars = useMemo(
    () => (group === undefined ? [] : riserBars(risersOf(outcome, group))),
    [outcome, group],
  );
  const track = useRef<HTMLDivElement>(null);
  if (group === undefined || group.risers === 0) return null;
  const width = WIDTH / bars.length;
  return (
    <section aria-label={say.line} class="line">
      {outcome.groups.length > 1 && (
        <SelectField
          label={say.lineOf('')}
          value={String(chosen)}
          options={outcome.groups.map(({ className, risers, pool }, at) => ({
            value: String(at),
            label: `${className ?? say.noClass} ${risers}/${pool}`,
          }))}
          onChange={(value) => setChosen(Number(value))}
        />
      )}
      <div class="line-track" ref={track}>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" preserveAspectRatio="none">
          {bars.map((bar, at) => {
            const height = Math.max(4, bar.height * HEIGHT);
            return (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
                key={at}
                class={`tier-${bar.prize ?? 4}`}
                x={at * width + 0.5}
                y={HEIGHT - height}
                width={Math.max(1, width - 1)}
                height={height}
              />
            );
          })}
        </svg>
        {PRIZES.map((prize, cut) => (
          <CutHandle
            key={prize}
            cut={cut}
            shares={shares}
            students={group.cuts[cut]!}
            track={track}
            onShares={props.onShares}
          />
        ))}
      </div>
      <p class="hint">{say.lineHint}</p>
    </section>
  );
}

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};

function CutHandle(props: {
  cut: number;
  shares: ThreeShares;
  students: number;
  track: { current: HTMLDivElement | null };
  onShares(shares: ThreeShares): void;
}) {
  const { awardWords, words, state } = usePanel();
  const say = policyPageWordsOf(state.language);
  const { cut, shares } = props;
  const percent = cutPercents(shares)[cut]!;
  const [least, most] = boundsOf(shares, cut);
  const move = (to: number) => {
    const next = moveCut(shares, cut, to);
    if (next.some((share, at) => share !== shares[at])) props.onShares(next);
  };
  const dragTo = (event: PointerEvent) => {
    const box = props.track.current!.getBoundingClientRect();
    move((100 * (event.clientX - box.left - MARGIN)) / (box.width - 2 * MARGIN));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      class="cut"
      style={{ left: `calc(${MARGIN}px + (100% - ${2 * MARGIN}px) * ${percent / 100})` }}
      aria-label={say.cut(awardWords.prize[PRIZES[cut]!])}
      aria-orientation="horizontal"
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={percent}
      aria-valuetext={say.cutAt(percent, props.students)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) dragTo(event);
      }}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        const to = event.key === 'Home' ? least : event.key === 'End' ? most : null;
        if (step === undefined && to === null) return;
        event.preventDefault();
        move(to ?? percent + step!);
      }}
    >
      <span aria-hidden="true">
        {words.awards.prizesShort[cut]!.slice(0, state.language === 'en' ? 3 : 1)}
      </span>
    </div>
  );
}
