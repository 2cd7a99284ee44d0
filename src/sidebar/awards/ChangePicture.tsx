import { usePanel } from '../context.js';
import { changeBars, changeSums } from './histogram.js';

const WIDTH = 268;
const HEIGHT = 56;
const GAP = 2;

/** How the ranks changed, as bars: moved down on the left, no change in the middle, rose on the right. */
export function ChangePicture({ changes }: { changes: readonly number[] }) {
  const { awards } = usePanel().words;
  const bars = changeBars(changes);
  const sums = changeSums(changes);
  const most = Math.max(1, ...bars.map((bar) => bar.students));
  const width = WIDTH / bars.length;
  return (
    <figure class="picture">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={awards.pictureText(sums.up, sums.same, sums.down)}
      >
        {bars.map((bar, at) => {
          const height = bar.students === 0 ? 1 : Math.max(3, (bar.students / most) * HEIGHT);
          return (
            <rect
              key={bar.from}
              class={bar.from > 0 ? 'up' : 'other'}
              x={at * width + GAP / 2}
              y={HEIGHT - height}
              width={width - GAP}
              height={height}
            />
          );
        })}
      </svg>
      <div class="axis" aria-hidden="true">
        <span>
          ← {awards.axisDown} {sums.down}
        </span>
        <span>
          {awards.axisSame} {sums.same}
        </span>
        <span>
          {awards.axisUp} {sums.up} →
        </span>
      </div>
    </figure>
  );
}
