import { usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';
import { SelectField } from '../parts/SelectField.js';

/** Where the header stands, for a tab whose header was not found or not rightly. */
export function HeaderRowsFold(props: {
  headerRows: [number, number] | null;
  rows: number;
  onChange(rows: [number, number] | null): void;
}) {
  const { adopt } = usePanel().words;
  const [from, to] = props.headerRows ?? [0, 0];
  const lines = (first: number) =>
    Array.from({ length: Math.max(0, props.rows - first + 1) }, (_, at) => ({
      value: String(first + at),
      label: adopt.headerLine(first + at),
    }));
  return (
    <Fold title={adopt.headerRows} open={props.headerRows === null}>
      <SelectField
        label={adopt.headerFrom}
        value={props.headerRows === null ? '' : String(from)}
        options={[{ value: '', label: adopt.headerAuto }, ...lines(1)]}
        onChange={(value) =>
          props.onChange(value === '' ? null : [Number(value), Math.max(Number(value), to)])
        }
      />
      {props.headerRows !== null && (
        <SelectField
          label={adopt.headerTo}
          value={String(to)}
          options={lines(from)}
          onChange={(value) => props.onChange([from, Number(value)])}
        />
      )}
    </Fold>
  );
}
