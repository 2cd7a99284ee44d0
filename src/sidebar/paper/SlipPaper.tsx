import type { Language } from '../../addon/api.js';
import type { Slip } from '../../core/outputs/slip.js';
import { paperWordsOf } from '../../locale/paperWords.js';
import { slipTextOf } from '../../locale/slipText.js';

/** One child's slip as it stands on paper: what was achieved, what comes next, and room for both sides to write. */
export function SlipPaper(props: {
  slip: Slip;
  language: Language;
  school: string;
  term: string | null;
  day: string;
}) {
  const { slip, language, school, term, day } = props;
  const { slip: words } = paperWordsOf(language);
  const text = slipTextOf(slip, language);
  const head = [school, term ?? ''].filter((part) => part !== '').join(' · ');
  return (
    <article class="slip" aria-label={`${words.title} ${slip.name}`}>
      <div class="slip-head">
        <span>{head}</span>
        <span class="audience">{words.audience}</span>
      </div>
      <div class="slip-title">
        <h2>{words.title}</h2>
        <p class="child">
          <span class="child-name">{slip.name}</span>
          {slip.className !== null && <span class="child-class">{slip.className}</span>}
        </p>
      </div>
      <Part
        title={words.strengths}
        lines={text.strengths === '' ? [] : [text.strengths]}
        ask={words.noStrengths}
      />
      <Part title={words.achieved} lines={text.achieved} ask="" />
      <Part title={words.next} lines={text.next} ask={words.noNext} />
      <div class="answers">
        <Answer title={words.teacher} />
        <Answer title={words.family} />
      </div>
      <div class="signatures">
        <span>{words.teacherSigns}</span>
        <span>{words.familySigns}</span>
        <span class="day">
          {words.date} {day}
        </span>
      </div>
    </article>
  );
}

/** Without anything to say there is a line to write on. */
function Part({ title, lines, ask }: { title: string; lines: readonly string[]; ask: string }) {
  return (
    <section class="part">
      <h3>{title}</h3>
      <div class="said">
        {lines.length === 0 ? <p class="ask">{ask}</p> : lines.map((line) => <p key={line}>{line}</p>)}
      </div>
    </section>
  );
}

function Answer({ title }: { title: string }) {
  return (
    <section class="answer">
      <h3>{title}</h3>
    </section>
  );
}
