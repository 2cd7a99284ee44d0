import type { SpokenReading } from '../../addon/api.js';
import { usePanel } from '../context.js';
import { SelectField } from '../parts/SelectField.js';

/** Which of the tables that stand side by side, and which of the exams in the tab. */
export function PartChoice(props: {
  reading: SpokenReading;
  block: number | undefined;
  exam: string | undefined;
  /** Exams of the tab that are set up already. */
  adopted: readonly string[];
  onBlock(block: number): void;
  onExam(exam: string): void;
}) {
  const { adopt } = usePanel().words;
  const { blocks = [], exams = [], exam } = props.reading;
  return (
    <>
      {blocks.length > 1 && (
        <SelectField
          label={adopt.blocks(blocks.length)}
          value={String(props.block ?? 1)}
          options={[
            ...blocks.map((range, at) => ({ value: String(at + 1), label: adopt.block(at + 1, range) })),
            { value: '0', label: adopt.allBlocks },
          ]}
          onChange={(value) => props.onBlock(Number(value))}
        />
      )}
      {exams.length > 1 && (
        <SelectField
          label={adopt.exams(exams.length)}
          value={props.exam ?? exam ?? exams[0]!}
          options={exams.map((name) => ({
            value: name,
            label: props.adopted.includes(name) ? adopt.examAdopted(name) : name,
          }))}
          onChange={props.onExam}
          hint={adopt.examsHint}
        />
      )}
    </>
  );
}
