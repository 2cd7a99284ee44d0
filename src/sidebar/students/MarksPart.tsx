import { useState } from 'preact/hooks';
import type { StudentMarks } from '../../addon/api.js';
import { studentsWordsOf } from '../../locale/studentsWords.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';
import { SelectField } from '../parts/SelectField.js';
import { type ChartMeasure, type ChartRow, chartRows, chartSubjects, drawChart, figure } from './chart.js';

const FRAME = { width: 264, height: 132, left: 34, right: 10, top: 10, bottom: 10 };

/** Marks over the exams beside the class: a small chart, and the same as a table. */
export function MarksPart({ name, marks }: { name: string; marks: StudentMarks }) {
  const { state } = usePanel();
  const words = studentsWordsOf(state.language).page;
  const [subject, setSubject] = useState<string | null>(null);
  const [measure, setMeasure] = useState<ChartMeasure>('percentile');
  const { exams } = marks;
  if (exams.length === 0) return <p>{words.noMarks}</p>;
  const rows = chartRows(exams, subject);
  const what = subject === null ? words.total : subjectWord(subject, state.language);
  return (
    <>
      <div class="two">
        <SelectField
          label={words.what}
          value={subject ?? ''}
          options={[
            { value: '', label: words.total },
            ...chartSubjects(exams).map((value) => ({ value, label: subjectWord(value, state.language) })),
          ]}
          onChange={(value) => setSubject(value || null)}
        />
        <SelectField
          label={words.measure}
          value={measure}
          options={[
            { value: 'percentile', label: words.percentile },
            { value: 'points', label: words.points },
          ]}
          onChange={(value) => setMeasure(value as ChartMeasure)}
        />
      </div>
      <Chart name={name} what={what} rows={rows} measure={measure} />
      <Fold title={words.asTable}>
        <MarksTable rows={rows} />
      </Fold>
    </>
  );
}

function Chart(props: { name: string; what: string; rows: readonly ChartRow[]; measure: ChartMeasure }) {
  const { name, what, rows, measure } = props;
  const { state } = usePanel();
  const words = studentsWordsOf(state.language).page;
  const drawing = drawChart(rows, measure, FRAME);
  const { width, height, left, right } = FRAME;
  const told = rows.map((row) => {
    const value = measure === 'percentile' ? row.percentile : row.mark;
    return value === null
      ? words.gap(row.exam, words.without[row.why ?? 'incomplete'])
      : words.chartPoint(row.exam, figure(value));
  });
  return (
    <figure class="chart">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={words.chart(name, what, told)}
      >
        {drawing.levels.map(({ y, label }) => (
          <g key={label}>
            <line class="level" x1={left} x2={width - right} y1={y} y2={y} />
            <text x={left - 6} y={y + 4} text-anchor="end">
              {label}
            </text>
          </g>
        ))}
        <path class="class-line" d={drawing.class} />
        <path class="own-line" d={drawing.own} />
        {drawing.points.map(({ x, y, row, value }) => (
          <circle key={row.exam} class="own-point" cx={x} cy={y} r={3.5}>
            <title>{words.chartPoint(row.exam, figure(value))}</title>
          </circle>
        ))}
      </svg>
      <figcaption class="hint">
        <span class="key own-key" aria-hidden="true" /> {words.own(name)}{' '}
        <span class="key class-key" aria-hidden="true" />{' '}
        {measure === 'percentile' ? words.classMiddle : words.classMean}
      </figcaption>
    </figure>
  );
}

function MarksTable({ rows }: { rows: readonly ChartRow[] }) {
  const { state } = usePanel();
  const words = studentsWordsOf(state.language).page;
  return (
    <>
      <table class="marks-table">
        <thead>
          <tr>
            <th scope="col">{words.exam}</th>
            <th scope="col">{words.mark}</th>
            <th scope="col">{words.classMean}</th>
            <th scope="col">{words.percentile}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two exams may have one name
            <tr key={at}>
              <th scope="row">
                {row.exam}
                {row.pool !== null && (
                  <span class="hint"> {words.poolOf(row.pool.of, row.pool.className)}</span>
                )}
              </th>
              {row.mark === null ? (
                <td colSpan={3}>{words.without[row.why ?? 'incomplete']}</td>
              ) : (
                <>
                  <td>{figure(row.mark)}</td>
                  <td>{row.mean === null ? '' : figure(row.mean)}</td>
                  <td>{row.percentile === null ? '' : figure(row.percentile)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{words.percentileHint}</p>
    </>
  );
}
