import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { ExamInfo } from '../../core/exam.js';
import { tabsPageWordsOf } from '../../locale/tabsPageWords.js';
import { ExamFields } from '../adopt/ExamFields.js';
import { usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';

/** One exam with the tabs of its classes: what is said of it is said once. */
export function ExamCard(props: {
  exam: ExamInfo;
  tabs: number;
  onEdit(changes: Partial<ExamInfo>): void;
  children: ComponentChildren;
}) {
  const { words, state } = usePanel();
  const said = tabsPageWordsOf(state.language);
  const { exam, tabs } = props;
  const title = useId();
  const name = exam.name.trim();
  const about = [exam.term, exam.kind === null ? null : words.kinds[exam.kind], exam.date];
  return (
    <section class="card" aria-labelledby={title}>
      <h3 id={title}>{name === '' ? said.noName : said.exam(name, tabs)}</h3>
      <p class="hint">{about.filter((fact) => fact !== null && fact !== '').join(' · ')}</p>
      <ul class="tabs">{props.children}</ul>
      <Fold title={said.info} open={name === ''}>
        {tabs > 1 && <p class="hint">{said.shared}</p>}
        <ExamFields exam={exam} onEdit={props.onEdit} />
      </Fold>
    </section>
  );
}
